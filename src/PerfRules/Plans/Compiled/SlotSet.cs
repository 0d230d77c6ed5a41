namespace PerfRules.Plans.Compiled;

/// <summary>A set of slots, one bit each.</summary>
internal sealed class SlotSet
{
    private readonly ulong[] _words;

    internal SlotSet(int capacity) => _words = new ulong[(capacity + 63) / 64];

    internal bool IsEmpty => Array.TrueForAll(_words, w => w == 0);

    internal int Words => _words.Length;

    internal ulong this[int word] => _words[word];

    internal void Add(int slot) => _words[slot >> 6] |= 1UL << (slot & 63);

    internal bool Contains(int slot) => (_words[slot >> 6] & (1UL << (slot & 63))) != 0;

    internal bool IsSubsetOf(ulong[] words)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((words[i] & _words[i]) != _words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether a slot of the set is in one set of words and not in another.</summary>
    internal bool AnyOf(ulong[] words, ulong[] without)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((words[i] & ~without[i] & _words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
