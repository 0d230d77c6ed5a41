using System.IO.MemoryMappedFiles;

namespace PerfRules.Fuzz.Loop;

/// <summary>The input that is being tried and its number, in memory that two processes share: what kills the one is seen by the other.</summary>
internal sealed unsafe class CurrentInput : IDisposable
{
    private const int MostCharacters = 64 * 1024;
    private const int Header = sizeof(long) + sizeof(int);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _memory;

    internal CurrentInput(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Header + (MostCharacters * sizeof(char)));
        _view = _file.CreateViewAccessor();
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _memory);
    }

    /// <summary>Gets how many inputs were begun.</summary>
    internal long Number => Volatile.Read(ref *(long*)_memory);

    internal string Text => new((char*)(_memory + Header), 0, Math.Min(*(int*)(_memory + sizeof(long)), MostCharacters));

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    internal void Begin(string text)
    {
        var length = Math.Min(text.Length, MostCharacters);
        text.AsSpan(0, length).CopyTo(new Span<char>(_memory + Header, MostCharacters));
        *(int*)(_memory + sizeof(long)) = length;
        Volatile.Write(ref *(long*)_memory, *(long*)_memory + 1);
    }
}
