using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Texts;

namespace PerfRules.Analysis.Wording;

/// <summary>Holds what the official wording of a leaf says against its criterion.</summary>
/// <remarks>
/// Where the words leave something open (a part of a step, an edge in two bands), they differ only from what they cannot mean. Names that the words give to
/// findings, levels and requirements are taken for the pack's own, in order. An assessor's points are no rule and are not compared.
/// </remarks>
internal sealed class WordingCheck(RulePack pack, MeasureDomains domains, LintReport report)
{
    // Questions after which the draft still holds everything that the text may mean.
    private static readonly HashSet<string> Comparable = new(StringComparer.Ordinal)
    {
        "Phrase_AllOrEach", "Phrase_EdgeTwice", "Phrase_EdgeUnsaid", "Phrase_FaultUnnamed", "Phrase_FullNeverEarned", "Phrase_ItemsDoNotAddUp",
        "Phrase_NoPointsAt", "Phrase_OnceOrEach", "Phrase_PartialUnsaid", "Phrase_PercentOfWhat", "Phrase_TwoPointsAt",
    };

    private readonly CriterionComparison _comparison = new(pack, domains);

    internal void Run()
    {
        PartialRule? carried = null;
        foreach (var leaf in pack.Leaves.Where(l => l.Wording is not null))
        {
            report.Subject = leaf.Id;
            var reading = Read(leaf, carried);
            carried = reading.Carried ?? carried;
            if (CriterionOf(leaf) is not AwardCriterion)
            {
                Report(leaf, Judge(leaf, reading));
            }
        }

        report.Subject = string.Empty;
    }

    private void Report(Indicator leaf, WordingVerdict verdict)
    {
        if (verdict.Standing == WordingStanding.Differs)
        {
            report.Error("PR0532", leaf.WordingLocation, verdict.Text!, LintTexts.WordingDiffersHint());
        }
        else if (verdict.Standing == WordingStanding.NotCompared)
        {
            report.Note("PR0533", leaf.WordingLocation, verdict.Text!);
        }
    }

    /// <summary>Reads the wording of a leaf, or another text in its place, with all that the leaf says beside it.</summary>
    internal static PhraseReading Read(Indicator leaf, PartialRule? carried, string? wording = null, string? target = null)
    {
        var judged = CriterionOf(leaf) switch
        {
            PiecewiseCriterion piecewise => piecewise.Adjusted?.Raw ?? piecewise.Measure,
            TableCriterion table => table.Shown,
            _ => null,
        };
        return PhraseBook.Read(wording ?? leaf.Wording!, new PhraseContext
        {
            FullPoints = leaf.FullPoints,
            Unit = judged?.Type.Unit,
            Measure = judged is null ? null : ExpressionPrinter.PrintToRead(judged, DisplayLanguage.Chinese),
            Carried = carried,
            Target = target ?? leaf.Target,
        });
    }

    // The words are those of the criterion as printed, where there are two.
    private static Criterion CriterionOf(Indicator leaf) => leaf.PrintedCriterion ?? leaf.Criterion!;

    /// <summary>Returns how what was read from the wording of a leaf stands to its criterion.</summary>
    internal WordingVerdict Judge(Indicator leaf, PhraseReading reading)
    {
        if (reading.Questions.FirstOrDefault(q => !Comparable.Contains(q.Text.Key)) is { } unread)
        {
            return new(WordingStanding.NotCompared, LintTexts.WordingNotRead(unread.Text));
        }

        var criterion = CriterionOf(leaf);
        CriterionDifference? difference = null;
        foreach (var meaning in PhraseWriter.Draft(criterion, out _) is { } own ? DraftFilling.Of(reading.Draft!, own, reading.Extent == ReadingExtent.Complete) : [])
        {
            if (DraftBinder.Bind(meaning, leaf.FullPoints, pack.Content.Scope.Copy()) is not { } meant
                || !_comparison.TryCompare(meant, criterion, leaf.FullPoints, out var found))
            {
                continue;
            }

            if (found is null)
            {
                return new(WordingStanding.Agrees, null);
            }

            difference ??= found;
        }

        return difference is null
            ? new(WordingStanding.NotCompared, LintTexts.WordingNotCompared(reading.Phrase))
            : new(WordingStanding.Differs, Describe(difference));
    }

    private static LocalizedText Describe(CriterionDifference difference) => difference switch
    {
        ValueDifference value => LintTexts.WordingDiffers(
            value.Where, LintTexts.SomePoints(value.First), value.Second is { } given ? LintTexts.SomePoints(given) : LintTexts.NoPoints()),
        PhraseDifference phrase => LintTexts.WordingReadsAs(phrase.First, phrase.Second),
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>How a wording stands to its criterion.</summary>
/// <param name="Standing">The standing.</param>
/// <param name="Text">Where they part, or why they were not compared; null when they agree.</param>
internal sealed record WordingVerdict(WordingStanding Standing, LocalizedText? Text);

/// <summary>Names how a wording stands to its criterion.</summary>
internal enum WordingStanding
{
    /// <summary>The words can mean the criterion.</summary>
    Agrees,

    /// <summary>The words cannot mean the criterion.</summary>
    Differs,

    /// <summary>The words are not all understood, or cannot be compared.</summary>
    NotCompared,
}
