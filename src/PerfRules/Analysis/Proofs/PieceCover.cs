namespace PerfRules.Analysis.Proofs;

/// <summary>Which piece decides where, the first in order where several do; what none does; what none is left to.</summary>
internal sealed class PieceCover
{
    private const int MostOverlaps = 100;

    private PieceCover(Axis axis, int[] owners, bool[] owning, IReadOnlyList<(int First, int Second, Region Common)> overlaps)
    {
        Axis = axis;
        Owners = owners;
        Owning = owning;
        Overlaps = overlaps;
    }

    internal Axis Axis { get; }

    /// <summary>Gets the piece that decides each cell; -1 where none does.</summary>
    internal IReadOnlyList<int> Owners { get; }

    /// <summary>Gets, for each piece, whether a cell is left to it.</summary>
    internal IReadOnlyList<bool> Owning { get; }

    /// <summary>Gets the pairs of pieces that share values, each with all values that they share; at most a hundred.</summary>
    internal IReadOnlyList<(int First, int Second, Region Common)> Overlaps { get; }

    /// <summary>Gets the stretches that no piece holds, from below.</summary>
    internal IEnumerable<Region> Gaps()
    {
        for (var cell = 0; cell < Owners.Count; cell++)
        {
            if (Owners[cell] >= 0)
            {
                continue;
            }

            var first = cell;
            while (cell + 1 < Owners.Count && Owners[cell + 1] < 0)
            {
                cell++;
            }

            yield return Axis.Stretch(first, cell);
        }
    }

    internal static PieceCover Of(IReadOnlyList<Region> pieces, Axis axis)
    {
        var cells = pieces.Select(axis.Find).ToList();
        return new PieceCover(axis, OwnersOf(cells, axis.Count, out var owning), owning, [.. OverlapsOf(cells, axis)]);
    }

    // Each cell goes to the first piece that holds it; next leads over the cells that are gone already.
    private static int[] OwnersOf(List<(int First, int Last)> pieces, int count, out bool[] owning)
    {
        var owners = new int[count];
        Array.Fill(owners, -1);
        owning = new bool[pieces.Count];
        int[] next = [.. Enumerable.Range(0, count + 1)];
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            for (var cell = Free(pieces[piece].First); cell <= pieces[piece].Last; cell = Free(cell))
            {
                owners[cell] = piece;
                owning[piece] = true;
                next[cell] = cell + 1;
            }
        }

        return owners;

        int Free(int cell)
        {
            var free = cell;
            while (next[free] != free)
            {
                free = next[free];
            }

            while (next[cell] != free)
            {
                (cell, next[cell]) = (next[cell], free);
            }

            return free;
        }
    }

    // In the order of their lower ends, pieces that share cells follow each other until one begins behind the end.
    private static IEnumerable<(int First, int Second, Region Common)> OverlapsOf(List<(int First, int Last)> pieces, Axis axis)
    {
        var order = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].First <= pieces[i].Last).OrderBy(i => pieces[i].First).ThenBy(i => i).ToList();
        var found = 0;
        for (var i = 0; i < order.Count; i++)
        {
            for (var j = i + 1; j < order.Count && pieces[order[j]].First <= pieces[order[i]].Last; j++)
            {
                var (a, b) = (order[i], order[j]);
                yield return (Math.Min(a, b), Math.Max(a, b), axis.Stretch(pieces[b].First, Math.Min(pieces[a].Last, pieces[b].Last)));
                if (++found == MostOverlaps)
                {
                    yield break;
                }
            }
        }
    }
}
