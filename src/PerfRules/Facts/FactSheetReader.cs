using System.Globalization;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>Reads facts files: <c>format, pack, subject, facts, findings, awards</c>; a golden case is the same plus its own blocks.</summary>
internal static class FactSheetReader
{
    private static readonly MappingShape<FindingParts> FindingShape = new(FactTexts.AFinding)
    {
        { "kind", (r, f) => f.Kind = r.ReadText(FactTexts.FindingKind) },
        { "key", (r, f) => f.Key = r.ReadText(FactTexts.FindingKey) },
        { "count", (r, f) => f.Count = r.ReadText(FactTexts.FindingCount) },
        { "date", (r, f) => f.Date = r.ReadText(FactTexts.FindingDate) },
        { "amount", (r, f) => f.Amount = r.ReadText(FactTexts.FindingAmount) },
        { "evidence", (r, f) => f.Evidence = r.ReadText(FactTexts.FindingEvidence) },
        { "waived", (r, f) => f.Waived = r.ReadText(FactTexts.FindingWaived) },
    };

    private static readonly MappingShape<TargetRowParts> RowShape = new(FactTexts.ARow)
    {
        { "id", (r, t) => t.Id = r.ReadText(FactTexts.RowId) },
        { "path", (r, t) => r.ReadSequence(FactTexts.RowPath, () => AddTo(t.Path, r.ReadText(FactTexts.RowPath))) },
        { "points", (r, t) => t.Points = r.ReadText(FactTexts.RowPoints) },
        { "target", (r, t) => t.Target = r.ReadText(FactTexts.RowTarget) },
        { "plain", (r, t) => t.Plain = r.ReadText(FactTexts.RowPlain) },
        { "value", (r, t) => t.Value = r.ReadText(FactTexts.RowValue) },
        { "values", (r, t) => r.ReadNamed(FactTexts.RowValues, of => t.Values.Add((of, r.ReadText(FactTexts.RowValue)))) },
        { "met", (r, t) => t.Met = r.ReadText(FactTexts.RowMet) },
        { "score", (r, t) => t.Score = r.ReadText(FactTexts.RowScore) },
        { "reason", (r, t) => t.Reason = r.ReadText(FactTexts.RowReason) },
        { "deviation", (r, t) => t.Deviation = r.ReadText(FactTexts.RowDeviation) },
    };

    private static readonly MappingShape<AwardParts> AwardShape = new(FactTexts.AnAward)
    {
        { "points", (r, a) => a.Points = r.ReadText(FactTexts.AwardPoints) },
        { "reason", (r, a) => a.Reason = r.ReadText(FactTexts.AwardReason) },
        { "evidence", (r, a) => a.Evidence = r.ReadText(FactTexts.AwardEvidence) },
    };

    internal static FactFile? Load(string path, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        var bytes = DocumentText.ReadFile(path, path, limits, diagnostics);
        var text = bytes is null ? null : DocumentText.Decode(bytes, path, diagnostics);
        return text is null ? null : Parse(text, path, limits, diagnostics);
    }

    internal static FactFile? Parse(string text, string file, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        var reader = DocumentReader.Open(text, file, limits, diagnostics);
        if (reader is null)
        {
            return null;
        }

        // The blocks that only golden cases have are for the testing kit; here they are passed over.
        var parts = new FactSheetParts { Location = reader.Location };
        var shape = Shape<FactSheetParts>(FactTexts.AFactsFile, static p => p);
        foreach (var key in GoldenCaseKeys)
        {
            shape.Add(key, key == "base" ? RefuseBase : static (r, _) => r.Skip());
        }

        return reader.ReadMapping(shape, parts) ? parts.Build(file, diagnostics) : null;
    }

    /// <summary>Gets the keys that a golden case has beside those of a facts file.</summary>
    internal static IReadOnlyList<string> GoldenCaseKeys { get; } =
        ["case", "title", "tags", "base", "clause", "reviewed", "expect", "errors", "variants", "published"];

    /// <summary>Makes the shape of a document that holds facts, for readers that add blocks of their own.</summary>
    internal static MappingShape<T> Shape<T>(Func<Texts.LocalizedText> what, Func<T, FactSheetParts> parts) => new(what)
    {
        { "format", (r, d) => parts(d).Format = r.ReadText(FactTexts.Format) },
        { "pack", (r, d) => parts(d).Pack = r.ReadText(FactTexts.PackId) },
        { "subject", (r, d) => parts(d).Subject = r.ReadText(FactTexts.Subject) },
        { "facts", (r, d) => ReadFacts(r, parts(d)) },
        { "findings", (r, d) => ReadFindings(r, parts(d)) },
        { "awards", (r, d) => ReadAwards(r, parts(d)) },
        { "rows", (r, d) => ReadRows(r, parts(d)) },
        { "shared", (r, d) => ReadGroup(r, FactTexts.SharedFacts, parts(d).Shared ??= new FactSheetParts { Location = r.Location }) },
        { "subjects", (r, d) => ReadSubjects(r, parts(d)) },
    };

    /// <summary>Makes the shape of what changes other facts, for readers that add keys of their own.</summary>
    /// <param name="what">What the mapping is, as messages call it.</param>
    /// <param name="parts">The facts of a target; each takes part in a change (<see cref="FactSheetParts.IsChange"/>).</param>
    internal static MappingShape<T> ChangeShape<T>(Func<Texts.LocalizedText> what, Func<T, FactSheetParts> parts) => new(what)
    {
        { "facts", (r, d) => ReadFacts(r, parts(d)) },
        { "findings", (r, d) => ReadFindings(r, parts(d)) },
        { "awards", (r, d) => ReadAwards(r, parts(d)) },
        { "rows", (r, d) => ReadRows(r, parts(d)) },
        { "shared", (r, d) => ReadGroup(r, FactTexts.SharedFacts, parts(d).Shared ??= new FactSheetParts { Location = r.Location, IsChange = true }) },
        { "subjects", (r, d) => ReadSubjects(r, parts(d)) },
    };

    // What is left out of such a file stands in another, so alone it would be scored as missing.
    private static void RefuseBase(DocumentReader reader, FactSheetParts parts)
    {
        reader.Diagnostics.Error("PR0416", reader.Location, FactTexts.ChangesAnotherCase(), FactTexts.ChangesAnotherCaseHint());
        reader.Skip();
    }

    // Facts, findings and awards only: what stands beside them belongs to the whole file.
    private static void ReadGroup(DocumentReader reader, Func<Texts.LocalizedText> what, FactSheetParts target) =>
        reader.ReadMapping(
            new MappingShape<FactSheetParts>(what)
            {
                { "facts", ReadFacts },
                { "findings", ReadFindings },
                { "awards", ReadAwards },
                { "rows", ReadRows },
            },
            target);

    private static void ReadSubjects(DocumentReader reader, FactSheetParts parts)
    {
        parts.Subjects ??= [];
        parts.SubjectsLocation = reader.Location;
        reader.ReadNamed(FactTexts.TheSubjects, name =>
        {
            var subject = new FactSheetParts { Subject = name, Location = name.Location, IsChange = parts.IsChange };
            ReadGroup(reader, FactTexts.ASubject, subject);
            parts.Subjects.Add(subject);
        });
    }

    private static void ReadFacts(DocumentReader reader, FactSheetParts parts) =>
        reader.ReadNamed(FactTexts.TheFacts, name =>
        {
            parts.Names[name.Value] = name.Location;
            if (ReadValue(reader) is { } value)
            {
                parts.Facts[name.Value] = value;
            }
        });

    private static void AddTo(List<Located<string>> target, Located<string>? text)
    {
        if (text is not null)
        {
            target.Add(text);
        }
    }

    private static FactValue? ReadValue(DocumentReader reader)
    {
        if (reader.AtNull)
        {
            // A template that nobody filled in: the input is missing, not zero.
            reader.Skip();
            return null;
        }

        if (reader.AtSequence)
        {
            var location = reader.Location;
            var items = new List<FactValue>();
            reader.ReadSequence(FactTexts.AValue, () =>
            {
                if (reader.ReadText(FactTexts.AValue) is { } item)
                {
                    items.Add(FactValue.FromText(item.Value, item.Location));
                }
            });
            return FactValue.FromList(items, location);
        }

        return reader.ReadText(FactTexts.AValue) is { } text ? FactValue.FromText(text.Value, text.Location) : null;
    }

    private static void ReadFindings(DocumentReader reader, FactSheetParts parts)
    {
        if (reader.AtNull && parts.IsChange)
        {
            parts.FindingsTakenAway = true;
            reader.Skip();
            return;
        }

        if (reader.AtNull)
        {
            reader.Diagnostics.Error("PR0405", reader.Location, FactTexts.FindingsUnsaid(), FactTexts.FindingsEmptyHint());
            reader.Skip();
            return;
        }

        parts.Findings ??= [];
        reader.ReadSequence(FactTexts.TheFindings, () =>
        {
            var finding = new FindingParts { Location = reader.Location };
            if (reader.ReadMapping(FindingShape, finding) && finding.Build(reader.Diagnostics) is { } built)
            {
                parts.Findings.Add(built);
            }
        });
    }

    private static void ReadRows(DocumentReader reader, FactSheetParts parts)
    {
        parts.Rows ??= [];
        reader.ReadSequence(FactTexts.TheRows, () =>
        {
            var row = new TargetRowParts { Location = reader.Location };
            if (reader.ReadMapping(RowShape, row) && row.Build(reader.Diagnostics) is { } built)
            {
                parts.Rows.Add(built);
            }
        });
    }

    private static void ReadAwards(DocumentReader reader, FactSheetParts parts) =>
        reader.ReadNamed(FactTexts.TheAwards, name =>
        {
            if (reader.AtNull && parts.IsChange)
            {
                parts.AwardsTakenAway.Add(name.Value);
                reader.Skip();
                return;
            }

            var award = new AwardParts();
            if (reader.ReadMapping(AwardShape, award) && award.Build(name, reader.Diagnostics) is { } built)
            {
                parts.Awards[name.Value] = built;
            }
        });

    private sealed class FindingParts
    {
        internal required SourceLocation Location { get; init; }

        internal Located<string>? Kind { get; set; }

        internal Located<string>? Key { get; set; }

        internal Located<string>? Count { get; set; }

        internal Located<string>? Date { get; set; }

        internal Located<string>? Amount { get; set; }

        internal Located<string>? Evidence { get; set; }

        internal Located<string>? Waived { get; set; }

        internal Finding? Build(DiagnosticBag diagnostics)
        {
            if (Kind is null)
            {
                diagnostics.Error("PR0105", Location, FactTexts.FindingWithoutKind());
                return null;
            }

            var count = 1;
            if (Count is not null
                && !int.TryParse(QuantityText.ToHalfWidth(Count.Value).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out count))
            {
                diagnostics.Error("PR0404", Count.Location, FactTexts.BadCount(Count.Value));
            }

            DateOnly? date = null;
            if (Date is not null)
            {
                if (DateText.TryParse(Date.Value, out var parsed))
                {
                    date = parsed;
                }
                else
                {
                    diagnostics.Error("PR0404", Date.Location, FactTexts.BadDate(Date.Value));
                }
            }

            Quantity? amount = null;
            if (Amount is not null)
            {
                if (QuantityText.TryParse(Amount.Value, out var parsed, out var fault))
                {
                    amount = parsed;
                }
                else
                {
                    diagnostics.Error("PR0404", Amount.Location, fault!);
                }
            }

            return new Finding
            {
                Kind = Kind.Value,
                Key = Key?.Value,
                Count = count,
                Date = date,
                Amount = amount,
                Evidence = Evidence?.Value,
                Waived = Waived?.Value,
                Location = Kind.Location,
            };
        }
    }

    private sealed class AwardParts
    {
        internal Located<string>? Points { get; set; }

        internal Located<string>? Reason { get; set; }

        internal Located<string>? Evidence { get; set; }

        internal Award? Build(Located<string> name, DiagnosticBag diagnostics)
        {
            if (Points is null || Reason is null)
            {
                diagnostics.Error("PR0105", name.Location, FactTexts.IncompleteAward(name.Value));
                return null;
            }

            if (!Rational.TryParse(QuantityText.ToHalfWidth(Points.Value).Trim(), out var points))
            {
                diagnostics.Error("PR0404", Points.Location, FactTexts.BadPoints(Points.Value));
                return null;
            }

            return new Award { Points = points, Reason = Reason.Value, Evidence = Evidence?.Value, Location = Points.Location };
        }
    }
}
