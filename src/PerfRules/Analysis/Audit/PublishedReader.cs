using System.Text.Json;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>Reads the <c>published</c> block of a case.</summary>
internal static class PublishedReader
{
    internal static readonly MappingShape<PrintedScore> ScoreShape = new(AuditTexts.AScore)
    {
        { "score", (r, s) => s.Score = r.ReadText(AuditTexts.AFigure) },
        { "full", (r, s) => s.Full = r.ReadText(AuditTexts.AFigure) },
        { "rate", (r, s) => s.Rate = r.ReadText(AuditTexts.AFigure) },
        { "measure", (r, s) => s.Measure = r.ReadText(AuditTexts.AFigure) },
        { "reason", (r, s) => s.Reason = r.ReadText(AuditTexts.AReason) },
        { "at", (r, s) => s.At = r.ReadText(AuditTexts.APlace) },
    };

    internal static readonly MappingShape<PrintedScores> ScoresShape = new(AuditTexts.TheScores)
    {
        { "at", (r, s) => s.At = r.ReadText(AuditTexts.APlace) },
        { "total", (r, s) => s.Total = r.ReadText(AuditTexts.AFigure) },
        { "full", (r, s) => s.Full = r.ReadText(AuditTexts.AFigure) },
        { "rate", (r, s) => s.Rate = r.ReadText(AuditTexts.AFigure) },
        { "grade", (r, s) => s.Grade = r.ReadText(AuditTexts.AGrade) },
        { "sections", (r, s) => r.ReadNamed(AuditTexts.TheScores, id => s.Sections.Add((id, ReadScore(r)))) },
        { "indicators", (r, s) => r.ReadNamed(AuditTexts.TheScores, id => s.Indicators.Add((id, ReadScore(r)))) },
        { "subjects", (r, s) => r.ReadNamed(AuditTexts.TheScores, id => s.Subjects.Add((id, ReadScores(r)))) },
        { "parts", (r, s) => r.ReadNamed(AuditTexts.TheScores, id => s.Parts.Add((id, ReadScores(r)))) },
    };

    internal static readonly MappingShape<TargetParts> TargetShape = new(AuditTexts.ATarget)
    {
        { "target", (r, t) => t.Name = r.ReadText(AuditTexts.ATarget) },
        { "at", (r, t) => t.At = r.ReadText(AuditTexts.APlace) },
        { "judged", (r, t) => t.Judged = r.ReadText(AuditTexts.ALeaf) },
    };

    internal static readonly MappingShape<ClaimParts> ClaimShape = new(AuditTexts.AClaim)
    {
        { "claim", (r, c) => c.Name = r.ReadText(AuditTexts.ClaimName) },
        { "at", (r, c) => c.At = r.ReadText(AuditTexts.APlace) },
        { "says", (r, c) => c.Says = r.ReadText(AuditTexts.ASentence) },
        { "subject", (r, c) => c.Subject = r.ReadText(AuditTexts.ASubject) },
        { "printed", ReadPrinted },
        { "is", (r, c) => c.Is = r.ReadText(AuditTexts.AnExpression) },
        { "holds", (r, c) => c.Holds = r.ReadText(AuditTexts.AnExpression) },
        { "tried", (r, c) => ReadList(r, AuditTexts.AnExpression, c.Tried) },
        { "items", (r, c) => ReadList(r, AuditTexts.AnItem, c.Items ??= []) },
        { "remark", (r, c) => c.Remark = r.ReadText(AuditTexts.ASentence) },
        { "class", (r, c) => c.Class = r.ReadText(AuditTexts.AClass) },
        { "input", (r, c) => c.Input = r.ReadText(AuditTexts.AnInput) },
        { "would", ReadWould },
    };

    internal static readonly MappingShape<DifferenceParts> DifferenceShape = new(AuditTexts.ADifference)
    {
        { "on", (r, d) => d.On = r.ReadText(AuditTexts.WhatDiffers) },
        { "class", (r, d) => d.Class = r.ReadText(AuditTexts.AClass) },
        { "reason", (r, d) => d.Reason = r.ReadText(AuditTexts.AReason) },
    };

    internal static readonly MappingShape<PublishedParts> Shape = new(AuditTexts.ThePublished)
    {
        { "report", (r, p) => p.Title = r.ReadText(AuditTexts.AReport) },
        { "overfulfilment", (r, p) => p.Overfulfilment = r.ReadText(AuditTexts.AFigure) },
        { "figures", (r, p) => r.ReadNamed(AuditTexts.TheFigures, name => Add(p.Figures, name, r.ReadText(AuditTexts.AFigure))) },
        { "scores", (r, p) => r.ReadMapping(ScoresShape, p.Scores) },
        { "targets", (r, p) => ReadItems(r, TargetShape, p.Targets, AuditTexts.ATarget) },
        { "claims", (r, p) => ReadItems(r, ClaimShape, p.Claims, AuditTexts.AClaim) },
        { "differences", (r, p) => ReadItems(r, DifferenceShape, p.Differences, AuditTexts.ADifference) },
    };

    /// <summary>Gets the words of the classes as they are written: reproduced, ruleNotFollowed …</summary>
    internal static readonly Dictionary<string, AuditClass> Classes =
        Enum.GetValues<AuditClass>().ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName(c.ToString()), StringComparer.Ordinal);

    /// <summary>Reads the block; null when it is no mapping or a part of it cannot be read, which is reported.</summary>
    internal static PublishedReport? Read(DocumentReader reader)
    {
        var parts = new PublishedParts { Location = reader.Location };
        return reader.ReadMapping(Shape, parts) ? new PublishedBuilder(reader.Diagnostics).Build(parts) : null;
    }

    private static PrintedScore ReadScore(DocumentReader reader)
    {
        var score = new PrintedScore();
        if (reader.AtMapping)
        {
            _ = reader.ReadMapping(ScoreShape, score);
        }
        else
        {
            score.Score = reader.ReadText(AuditTexts.AFigure);
        }

        return score;
    }

    private static PrintedScores ReadScores(DocumentReader reader)
    {
        var scores = new PrintedScores();
        _ = reader.ReadMapping(ScoresShape, scores);
        return scores;
    }

    private static void ReadPrinted(DocumentReader reader, ClaimParts claim)
    {
        if (reader.AtMapping)
        {
            reader.ReadNamed(AuditTexts.AFigure, place =>
            {
                if (reader.ReadText(AuditTexts.AFigure) is { } figure)
                {
                    claim.Printed.Add((place.Value, figure));
                }
            });
        }
        else if (reader.ReadText(AuditTexts.AFigure) is { } figure)
        {
            claim.Printed.Add((null, figure));
        }
    }

    private static void ReadWould(DocumentReader reader, ClaimParts claim)
    {
        if (!reader.AtMapping)
        {
            claim.Would = reader.ReadText(AuditTexts.AnExpression);
            return;
        }

        reader.ReadNamed(AuditTexts.AnInput, input =>
        {
            var isGone = reader.AtNull;
            var text = isGone ? null : reader.ReadText(AuditTexts.AFigure);
            if (isGone)
            {
                reader.Skip();
            }

            claim.WouldFacts.Add((input, text is null ? null : FactValue.FromText(text.Value, text.Location)));
        });
    }

    private static void ReadItems<T>(DocumentReader reader, MappingShape<T> shape, List<T> target, Func<LocalizedText> what)
        where T : PlacedParts, new()
    {
        reader.ReadSequence(what, () =>
        {
            var item = new T { Location = reader.Location };
            if (reader.ReadMapping(shape, item))
            {
                target.Add(item);
            }
        });
    }

    private static void ReadList(DocumentReader reader, Func<LocalizedText> what, List<Located<string>> target) =>
        reader.ReadSequence(what, () =>
        {
            if (reader.ReadText(what) is { } text)
            {
                target.Add(text);
            }
        });

    private static void Add(List<(Located<string> Name, Located<string> Text)> target, Located<string> name, Located<string>? text)
    {
        if (text is not null)
        {
            target.Add((name, text));
        }
    }
}

/// <summary>Something that has been read, with its place.</summary>
internal abstract class PlacedParts
{
    internal SourceLocation Location { get; set; } = SourceLocation.None;
}

/// <summary>What has been read of a target.</summary>
internal sealed class TargetParts : PlacedParts
{
    internal Located<string>? Name { get; set; }

    internal Located<string>? At { get; set; }

    internal Located<string>? Judged { get; set; }
}

/// <summary>What has been read of a known difference.</summary>
internal sealed class DifferenceParts : PlacedParts
{
    internal Located<string>? On { get; set; }

    internal Located<string>? Class { get; set; }

    internal Located<string>? Reason { get; set; }
}

/// <summary>What has been read of a claim.</summary>
internal sealed class ClaimParts : PlacedParts
{
    internal Located<string>? Name { get; set; }

    internal Located<string>? At { get; set; }

    internal Located<string>? Says { get; set; }

    internal Located<string>? Subject { get; set; }

    internal List<(string? Place, Located<string> Figure)> Printed { get; } = [];

    internal Located<string>? Is { get; set; }

    internal Located<string>? Holds { get; set; }

    internal List<Located<string>> Tried { get; } = [];

    internal List<Located<string>>? Items { get; set; }

    internal Located<string>? Remark { get; set; }

    internal Located<string>? Class { get; set; }

    internal Located<string>? Input { get; set; }

    internal Located<string>? Would { get; set; }

    internal List<(Located<string> Input, FactValue? Value)> WouldFacts { get; } = [];
}

/// <summary>What has been read of the whole block.</summary>
internal sealed class PublishedParts : PlacedParts
{
    internal Located<string>? Title { get; set; }

    internal Located<string>? Overfulfilment { get; set; }

    internal List<(Located<string> Name, Located<string> Text)> Figures { get; } = [];

    internal PrintedScores Scores { get; } = new();

    internal List<TargetParts> Targets { get; } = [];

    internal List<ClaimParts> Claims { get; } = [];

    internal List<DifferenceParts> Differences { get; } = [];
}
