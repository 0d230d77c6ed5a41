using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Analysis.Audit;

/// <summary>Makes a published report of what was read, or says what is missing, unknown or there twice.</summary>
internal sealed class PublishedBuilder(DiagnosticBag diagnostics)
{
    internal PublishedReport? Build(PublishedParts parts)
    {
        var errors = diagnostics.ErrorCount;
        var report = new PublishedReport(parts.Location)
        {
            Title = parts.Title?.Value,
            Overfulfilment = parts.Overfulfilment is null ? null : Share(parts.Overfulfilment),
            Figures = [.. Figures(parts)],
            Scores = parts.Scores,
            Targets = [.. parts.Targets.Select(Build).OfType<PrintedTarget>()],
            Claims = [.. parts.Claims.Select(Build).OfType<Claim>()],
            Known = [.. parts.Differences.Select(Build).OfType<KnownDifference>()],
        };
        Unique(report.Claims.Select(c => c.Name));
        Unique(report.Targets.Select(t => t.Name));
        UniqueDifferences(report.Known);
        return diagnostics.ErrorCount == errors ? report : null;
    }

    private IEnumerable<(Located<string> Name, PrintedFigure Figure)> Figures(PublishedParts parts)
    {
        foreach (var (name, text) in parts.Figures)
        {
            if (!ExpressionLexer.IsName(name.Value))
            {
                diagnostics.Error("PR0801", name.Location, AuditTexts.BadFigureName(name.Value), AuditTexts.BadFigureNameHint());
            }
            else if (PrintedFigure.Read(text.Value, out var fault) is { } figure)
            {
                yield return (name, figure);
            }
            else
            {
                diagnostics.Error("PR0802", text.Location, fault!, AuditTexts.FigureHint());
            }
        }
    }

    private Rational? Share(Located<string> text)
    {
        if (Quantity.TryParse(text.Value, out var quantity) && quantity.Unit.IsPercentage && quantity.Value.Sign >= 0)
        {
            return quantity.Value;
        }

        diagnostics.Error("PR0802", text.Location, AuditTexts.BadShare(text.Value));
        return null;
    }

    private PrintedTarget? Build(TargetParts target)
    {
        if (target.Name is { } name)
        {
            return new PrintedTarget(name, target.At?.Value, target.Judged);
        }

        diagnostics.Error("PR0803", target.Location, AuditTexts.TargetWithoutName());
        return null;
    }

    private KnownDifference? Build(DifferenceParts difference)
    {
        if (difference is not { On: { } on, Class: { } word, Reason: { } reason })
        {
            diagnostics.Error("PR0803", difference.Location, AuditTexts.IncompleteDifference());
            return null;
        }

        return Class(word) is { } audited ? new KnownDifference(on.Value, audited, reason.Value, on.Location) : null;
    }

    private Claim? Build(ClaimParts claim)
    {
        if (claim.Name is not { } name)
        {
            diagnostics.Error("PR0803", claim.Location, AuditTexts.ClaimWithoutName());
            return null;
        }

        // What a claim says is told by which keys it has; two at once could contradict each other.
        var ways = new (string Key, bool IsThere)[]
        {
            ("is", claim.Is is not null), ("holds", claim.Holds is not null), ("tried", claim.Tried.Count > 0), ("items", claim.Items is not null), ("remark", claim.Remark is not null),
        };
        var used = ways.Where(w => w.IsThere).Select(w => w.Key).ToList();
        var needsPrinted = used is [] or ["is"] or ["tried"] or ["items"];
        if (used.Count > 1)
        {
            diagnostics.Error("PR0804", name.Location, AuditTexts.ClaimSaysTwoThings(name.Value, used));
            return null;
        }

        if (used.Count == 0 && claim.Printed.Count < 2)
        {
            diagnostics.Error("PR0804", name.Location, AuditTexts.ClaimSaysNothing(name.Value), AuditTexts.ClaimSaysNothingHint());
            return null;
        }

        if (needsPrinted && claim.Printed.Count == 0)
        {
            diagnostics.Error("PR0804", name.Location, AuditTexts.ClaimWithoutFigure(name.Value, used[0]));
            return null;
        }

        var difference = claim.Class is null ? null : Class(claim.Class);
        if (claim.Remark is not null && claim.Class is null)
        {
            diagnostics.Error("PR0804", name.Location, AuditTexts.RemarkWithoutClass(name.Value));
            return null;
        }

        return new Claim
        {
            Name = name,
            At = claim.At?.Value,
            Says = claim.Says?.Value,
            Subject = claim.Subject,
            Printed = [.. claim.Printed],
            Is = claim.Is,
            Holds = claim.Holds,
            Tried = [.. claim.Tried],
            Items = [.. claim.Items ?? []],
            HasItems = claim.Items is not null,
            Remark = claim.Remark,
            Class = difference,
            Input = claim.Input,
            Would = claim.Would,
            WouldFacts = [.. claim.WouldFacts],
        };
    }

    private AuditClass? Class(Located<string> word)
    {
        if (PublishedReader.Classes.TryGetValue(word.Value, out var audited) && audited is not (AuditClass.Reproduced or AuditClass.Awarded))
        {
            return audited;
        }

        var known = PublishedReader.Classes.Where(c => c.Value is not (AuditClass.Reproduced or AuditClass.Awarded)).Select(c => c.Key).ToList();
        var near = Suggestion.For(word.Value, known);
        diagnostics.Error("PR0805", word.Location, AuditTexts.UnknownClass(word.Value), near is null ? DocumentTexts.KnownAre(known) : DocumentTexts.DidYouMean(near));
        return null;
    }

    private void Unique(IEnumerable<Located<string>> names)
    {
        foreach (var twice in names.GroupBy(n => n.Value, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            diagnostics.Error("PR0806", twice.Location, AuditTexts.Twice(twice.Value));
        }
    }

    private void UniqueDifferences(IEnumerable<KnownDifference> known)
    {
        foreach (var twice in known.GroupBy(k => (k.On, k.Class)).SelectMany(g => g.Skip(1)))
        {
            diagnostics.Error("PR0806", twice.Location, AuditTexts.Twice(twice.On));
        }
    }
}
