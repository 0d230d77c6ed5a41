using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SharpFuzz.Common;

namespace PerfRules.Fuzz.Loop;

/// <summary>Which edges of the instrumented libraries were ever passed, and how often within one input.</summary>
internal sealed unsafe class EdgeMap
{
    private const int Size = 65_536;

    private readonly byte* _counts = (byte*)NativeMemory.AlignedAlloc(Size, 64);
    private readonly byte[] _seen = new byte[Size];

    internal EdgeMap()
    {
        NativeMemory.Clear(_counts, Size);

        // Instrumented code writes there from its first line on, static constructors included.
        Trace.SharedMem = _counts;
    }

    /// <summary>Gets how many edges were passed by any input.</summary>
    internal int Edges { get; private set; }

    internal void Begin()
    {
        NativeMemory.Clear(_counts, Size);
        Trace.PrevLocation = 0;
    }

    /// <summary>Tells whether the input that just ran passed an edge that none did before, or one much more often.</summary>
    internal bool Learn()
    {
        // Most of the map is zero: it is passed over in stretches as long as the processor compares at once.
        var isNew = false;
        for (var start = 0; start < Size; start += Vector256<byte>.Count)
        {
            if (Vector256.Load(_counts + start) != Vector256<byte>.Zero)
            {
                isNew |= Learn(start, start + Vector256<byte>.Count);
            }
        }

        return isNew;
    }

    private bool Learn(int start, int end)
    {
        var isNew = false;
        for (var i = start; i < end; i++)
        {
            var bucket = Bucket(_counts[i]);
            if ((bucket & ~_seen[i]) != 0)
            {
                Edges += _seen[i] == 0 ? 1 : 0;
                _seen[i] |= bucket;
                isNew = true;
            }
        }

        return isNew;
    }

    /// <summary>Lists the edges that the input that just ran passed.</summary>
    internal List<int> Passed()
    {
        var passed = new List<int>();
        for (var i = 0; i < Size; i++)
        {
            if (_counts[i] != 0)
            {
                passed.Add(i);
            }
        }

        return passed;
    }

    // Once, twice, three times, and so on by powers of two: a loop that runs 7 times instead of 6 is nothing new.
    private static byte Bucket(byte count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
