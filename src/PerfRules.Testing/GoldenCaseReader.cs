using System.Text.Json;
using PerfRules.Analysis.Audit;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Scoring;

namespace PerfRules.Testing;

/// <summary>Reads golden cases: a facts file with <c>case, title, tags, base, expect, errors, variants, published</c> beside the facts.</summary>
internal static class GoldenCaseReader
{
    internal static readonly MappingShape<CaseExpectations> ExpectationShape = new(CaseTexts.Expectations)
    {
        { "total", (r, e) => e.Total = ReadPoints(r, CaseTexts.ExpectedTotal) },
        { "grade", (r, e) => e.Grade = r.ReadText(CaseTexts.ExpectedGrade) },
        { "complete", (r, e) => e.Complete = ReadYesNo(r, CaseTexts.ExpectedComplete) },
        { "targets", (r, e) => r.ReadMapping(TargetsShape!, e.Targets = new TargetExpectation()) },
        { "sections", ReadSections },
        { "indicators", ReadIndicators },
        { "checks", ReadChecks },
        { "subjects", (r, e) => ReadGroups(r, CaseTexts.ExpectedSubjects, e.Subjects) },
        { "parts", (r, e) => ReadGroups(r, CaseTexts.ExpectedParts, e.Parts) },
        { "aggregate", (r, e) => r.ReadMapping(ExpectationShape!, e.Aggregate = new CaseExpectations()) },
    };

    internal static readonly MappingShape<IndicatorExpectation> IndicatorShape = new(CaseTexts.ExpectedIndicator)
    {
        { "score", (r, e) => e.Score = ReadPoints(r, CaseTexts.ExpectedScore) },
        { "status", (r, e) => e.Status = ReadStatus(r) },
        { "measure", (r, e) => e.Measure = r.ReadText(CaseTexts.ExpectedMeasure) },
        { "reason", (r, e) => e.Reason = r.ReadText(CaseTexts.ExpectedReason) },
        { "met", (r, e) => e.Met = ReadYesNo(r, CaseTexts.ExpectedMet) },
    };

    internal static readonly MappingShape<TargetExpectation> TargetsShape = ShapeOfTargets();

    private static readonly Dictionary<string, IndicatorStatus> Statuses =
        Enum.GetValues<IndicatorStatus>().ToDictionary(s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString()), StringComparer.Ordinal);

    internal static readonly MappingShape<CaseParts> VariantShape = ShapeOfVariants();

    /// <summary>Reads a file; one that is only a base for others need not expect anything.</summary>
    internal static CaseParts? Load(string path, DocumentLimits limits, DiagnosticBag diagnostics, bool isBase = false)
    {
        var bytes = DocumentText.ReadFile(path, path, limits, diagnostics);
        var text = bytes is null ? null : DocumentText.Decode(bytes, path, diagnostics);
        return text is null ? null : Parse(text, path, limits, diagnostics, isBase);
    }

    internal static CaseParts? Parse(string text, string file, DocumentLimits limits, DiagnosticBag diagnostics, bool isBase = false)
    {
        if (DocumentReader.Open(text, file, limits, diagnostics) is not { } reader)
        {
            return null;
        }

        var parts = new CaseParts { Location = reader.Location, Facts = new FactSheetParts { Location = reader.Location } };
        var shape = FactSheetReader.Shape<CaseParts>(CaseTexts.ACase, static c => c.Facts);
        AddCommonKeys(shape);
        shape.Add("case", (r, c) => c.Name = r.ReadText(CaseTexts.CaseName));
        shape.Add("title", (r, c) => c.Title = r.ReadText(CaseTexts.CaseTitle));
        shape.Add("base", (r, c) => c.Base = r.ReadText(CaseTexts.Base));
        var (from, to) = (0, 0);
        shape.Add("variants", (r, c) =>
        {
            from = r.Mark;
            r.ReadSequence(CaseTexts.Variants, () => ReadVariant(r, c));
            to = r.Mark;
        });
        shape.Add("published", (r, c) => c.Published = PublishedReader.Read(r));
        if (!reader.ReadMapping(shape, parts))
        {
            return null;
        }

        parts.Hash = reader.ExactHashWithout(from, to);
        if (!isBase && !parts.ExpectsAnything && parts.Variants.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Error("PR0701", parts.Location, CaseTexts.NoExpectations(), CaseTexts.NoExpectationsHint());
        }

        RefuseErrorsBesideExpectations(parts, diagnostics);
        return parts;
    }

    private static MappingShape<CaseParts> ShapeOfVariants()
    {
        var shape = FactSheetReader.ChangeShape<CaseParts>(CaseTexts.AVariant, static c => c.Facts);
        AddCommonKeys(shape);
        shape.Add("name", (r, c) => c.Name = r.ReadText(CaseTexts.VariantName));
        return shape;
    }

    private static void AddCommonKeys(MappingShape<CaseParts> shape)
    {
        shape.Add("tags", (r, c) => r.ReadSequence(CaseTexts.Tags, () => AddTag(r, c)));
        shape.Add("clause", (r, c) => c.Clause = r.ReadText(CaseTexts.Clause));
        shape.Add("reviewed", (r, c) => c.Reviewed = ReadYesNo(r, CaseTexts.Reviewed));
        shape.Add("expect", (r, c) => r.ReadMapping(ExpectationShape, c.Expectations));
        shape.Add("errors", (r, c) => r.ReadSequence(CaseTexts.ExpectedErrors, () => AddError(r, c)));
    }

    private static void ReadVariant(DocumentReader reader, CaseParts target)
    {
        var (start, mark) = (reader.Location, reader.Mark);
        var faults = reader.Diagnostics.Count;
        var variant = new CaseParts { Location = start, Facts = new FactSheetParts { Location = start, IsChange = true } };
        if (!reader.ReadMapping(VariantShape, variant))
        {
            return;
        }

        variant.Hash = reader.ExactHash(mark, reader.Mark);
        if (variant.Name is null)
        {
            reader.Diagnostics.Error("PR0105", start, CaseTexts.VariantWithoutName());
            return;
        }

        if (target.Variants.Any(v => v.Name!.Value == variant.Name.Value))
        {
            reader.Diagnostics.Error("PR0704", variant.Name.Location, CaseTexts.TwoVariants(variant.Name.Value));
        }

        // An expectation that could not be read is not called missing as well.
        if (!variant.ExpectsAnything && reader.Diagnostics.Count == faults)
        {
            reader.Diagnostics.Error("PR0701", variant.Name.Location, CaseTexts.NoExpectations(), CaseTexts.NoExpectationsHint());
        }

        RefuseErrorsBesideExpectations(variant, reader.Diagnostics);
        target.Variants.Add(variant);
    }

    private static void RefuseErrorsBesideExpectations(CaseParts parts, DiagnosticBag diagnostics)
    {
        if (parts.Errors.Count > 0 && (!parts.Expectations.IsEmpty || parts.Published is not null))
        {
            diagnostics.Error("PR0706", parts.Errors[0].Location, CaseTexts.ErrorsAndExpectations());
        }
    }

    private static void AddError(DocumentReader reader, CaseParts parts)
    {
        if (reader.ReadText(CaseTexts.ExpectedError) is not { } code)
        {
            return;
        }

        if (code.Value is ['P', 'R', _, _, _, _] && code.Value.AsSpan(2).ContainsAnyExceptInRange('0', '9') is false)
        {
            parts.Errors.Add(code);
        }
        else
        {
            reader.Diagnostics.Error("PR0702", code.Location, CaseTexts.NotACode(code.Value), CaseTexts.CodeHint());
        }
    }

    private static MappingShape<TargetExpectation> ShapeOfTargets()
    {
        var shape = new MappingShape<TargetExpectation>(CaseTexts.ExpectedTargets);
        foreach (var (key, _) in TargetExpectation.Kinds)
        {
            shape.Add(key, (r, e) =>
            {
                if (ReadPoints(r, CaseTexts.ExpectedTargets) is { } count)
                {
                    e.Counts[key] = count;
                }
            });
        }

        return shape;
    }

    private static void AddTag(DocumentReader reader, CaseParts parts)
    {
        if (reader.ReadText(CaseTexts.Tag) is { } tag)
        {
            parts.Tags.Add(tag.Value);
        }
    }

    private static void ReadGroups(
        DocumentReader reader, Func<PerfRules.Texts.LocalizedText> what, List<(Located<string> Id, CaseExpectations Expectations)> target) =>
        reader.ReadNamed(what, id =>
        {
            var expectations = new CaseExpectations();
            _ = reader.ReadMapping(ExpectationShape, expectations);
            target.Add((id, expectations));
        });

    private static void ReadSections(DocumentReader reader, CaseExpectations target) =>
        reader.ReadNamed(CaseTexts.ExpectedSections, id =>
        {
            if (ReadPoints(reader, CaseTexts.ExpectedScore) is { } score)
            {
                target.Sections.Add((id, score));
            }
        });

    private static void ReadIndicators(DocumentReader reader, CaseExpectations target) =>
        reader.ReadNamed(CaseTexts.ExpectedIndicators, id =>
        {
            var expectation = new IndicatorExpectation { Location = reader.Location };
            if (reader.AtMapping)
            {
                reader.ReadMapping(IndicatorShape, expectation);
            }
            else
            {
                expectation.Score = ReadPoints(reader, CaseTexts.ExpectedScore);
            }

            target.Indicators.Add((id, expectation));
        });

    private static void ReadChecks(DocumentReader reader, CaseExpectations target) =>
        reader.ReadNamed(CaseTexts.ExpectedChecks, id =>
        {
            if (ReadYesNo(reader, CaseTexts.ExpectedCheck) is { } holds)
            {
                target.Checks.Add((id, holds));
            }
        });

    private static ExpectedPoints? ReadPoints(DocumentReader reader, Func<PerfRules.Texts.LocalizedText> what) =>
        reader.ReadText(what) is { } text ? PointArithmetic.Read(text, reader.Diagnostics) : null;

    private static Located<bool>? ReadYesNo(DocumentReader reader, Func<PerfRules.Texts.LocalizedText> what)
    {
        if (reader.ReadText(what) is not { } text)
        {
            return null;
        }

        if (text.Value is "true" or "false")
        {
            return new Located<bool>(text.Value == "true", text.Location);
        }

        reader.Diagnostics.Error("PR0702", text.Location, CaseTexts.NotYesNo(text.Value));
        return null;
    }

    private static Located<IndicatorStatus>? ReadStatus(DocumentReader reader)
    {
        if (reader.ReadText(CaseTexts.ExpectedStatus) is not { } text)
        {
            return null;
        }

        if (Statuses.TryGetValue(text.Value, out var status))
        {
            return new Located<IndicatorStatus>(status, text.Location);
        }

        reader.Diagnostics.Error("PR0702", text.Location, CaseTexts.NotAStatus(text.Value), DocumentTexts.KnownAre(Statuses.Keys));
        return null;
    }
}
