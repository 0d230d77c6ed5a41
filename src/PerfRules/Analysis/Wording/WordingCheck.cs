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
                Check(leaf, reading);
            }
        }

        report.Subject = string.Empty;
    }

    /// <summary>Reads the wording of a leaf with all that the leaf says beside it.</summary>
    internal static PhraseReading Read(Indicator leaf, PartialRule? carried)
    {
        var judged = CriterionOf(leaf) switch
        {
            PiecewiseCriterion piecewise => piecewise.Adjusted?.Raw ?? piecewise.Measure,
            TableCriterion table => table.Shown,
            _ => null,
        };
        return PhraseBook.Read(leaf.Wording!, new PhraseContext
        {
            FullPoints = leaf.FullPoints,
            Unit = judged?.Type.Unit,
            Measure = judged is null ? null : ExpressionPrinter.PrintToRead(judged, DisplayLanguage.Chinese),
            Carried = carried,
        });
    }

    // The words are those of the criterion as printed, where there are two.
    private static Criterion CriterionOf(Indicator leaf) => leaf.PrintedCriterion ?? leaf.Criterion!;

    private void Check(Indicator leaf, PhraseReading reading)
    {
        if (reading.Questions.FirstOrDefault(q => !Comparable.Contains(q.Text.Key)) is { } unread)
        {
            report.Note("PR0533", leaf.WordingLocation, LintTexts.WordingNotRead(unread.Text));
            return;
        }

        var criterion = CriterionOf(leaf);
        if (PhraseWriter.Draft(criterion, out _) is not { } own)
        {
            report.Note("PR0533", leaf.WordingLocation, LintTexts.WordingNotCompared(reading.Phrase));
            return;
        }

        CriterionDifference? difference = null;
        foreach (var meaning in DraftFilling.Of(reading.Draft!, own, reading.Extent == ReadingExtent.Complete))
        {
            if (DraftBinder.Bind(meaning, leaf.FullPoints, pack.Content.Scope.Copy()) is not { } meant
                || !_comparison.TryCompare(meant, criterion, leaf.FullPoints, out var found))
            {
                continue;
            }

            if (found is null)
            {
                return;
            }

            difference ??= found;
        }

        if (difference is not null)
        {
            report.Error("PR0532", leaf.WordingLocation, Describe(difference), LintTexts.WordingDiffersHint());
        }
        else
        {
            report.Note("PR0533", leaf.WordingLocation, LintTexts.WordingNotCompared(reading.Phrase));
        }
    }

    private static LocalizedText Describe(CriterionDifference difference) => difference switch
    {
        ValueDifference value => LintTexts.WordingDiffers(
            value.Where, LintTexts.SomePoints(value.First), value.Second is { } given ? LintTexts.SomePoints(given) : LintTexts.NoPoints()),
        PhraseDifference phrase => LintTexts.WordingReadsAs(phrase.First, phrase.Second),
        _ => throw new InvalidOperationException(),
    };
}
