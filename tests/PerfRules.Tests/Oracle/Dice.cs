using CsCheck;

namespace PerfRules.Tests.Oracle;

/// <summary>Chance for the generators: one stream of numbers that a seed decides.</summary>
internal sealed class Dice(PCG pcg)
{
    /// <summary>Makes the dice of one case of a run; the same seed and case give the same throws.</summary>
    internal static Dice For(long seed, long index) => new(new PCG((uint)(index % 1_000_003), unchecked((ulong)((seed * 7_919) + index))));

    /// <summary>Throws a number from 0 to <paramref name="count"/> - 1.</summary>
    internal int Below(int count) => (int)pcg.Next((uint)count);

    /// <summary>Throws a number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    internal int Between(int least, int most) => least + Below(most - least + 1);

    internal bool Chance(int percent) => Below(100) < percent;

    internal T Pick<T>(params IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Picks one of several ways to go on, each as often as its weight says.</summary>
    internal T Choose<T>(params IReadOnlyList<(int Weight, Func<T> Make)> ways)
    {
        var place = Below(ways.Sum(w => w.Weight));
        foreach (var (weight, make) in ways)
        {
            place -= weight;
            if (place < 0)
            {
                return make();
            }
        }

        throw new InvalidOperationException("There is a way for every place.");
    }

    internal List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    /// <summary>Throws a decimal number: mostly short, now and then with 28 digits.</summary>
    internal decimal Number(int most)
    {
        var places = Choose<int>((40, () => 0), (25, () => 1), (25, () => 2), (10, () => Between(3, 6)));
        var number = new decimal(Below(most * 10), 0, 0, false, 1) + (Below(1_000_000) / 1_000_000m);
        return Chance(4) ? number + (Below(int.MaxValue) * 0.0000000000000000000001m) : decimal.Round(number, places);
    }
}
