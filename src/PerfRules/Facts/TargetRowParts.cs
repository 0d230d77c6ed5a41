using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>What has been read of a row of targets so far.</summary>
internal sealed class TargetRowParts
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Id { get; set; }

    internal List<Located<string>> Path { get; } = [];

    internal Located<string>? Points { get; set; }

    internal Located<string>? Target { get; set; }

    internal Located<string>? Value { get; set; }

    internal Located<string>? Met { get; set; }

    internal Located<string>? Reason { get; set; }

    internal TargetRow? Build(DiagnosticBag diagnostics)
    {
        if (Id is null || Points is null || Target is null)
        {
            diagnostics.Error("PR0415", Id?.Location ?? Location, FactTexts.IncompleteRow());
            return null;
        }

        if (!Rational.TryParse(QuantityText.ToHalfWidth(Points.Value).Trim(), out var points) || points.Sign <= 0)
        {
            diagnostics.Error("PR0415", Points.Location, FactTexts.BadRowPoints(Points.Value));
            return null;
        }

        bool? met = Met?.Value switch { "是" or "true" or "yes" => true, "否" or "false" or "no" => false, _ => null };
        if (Met is not null && met is null)
        {
            diagnostics.Error("PR0415", Met.Location, FactTexts.BadMet(Met.Value));
        }

        if (met is not null && Reason is null)
        {
            diagnostics.Error("PR0415", Met!.Location, FactTexts.MetWithoutReason());
        }

        return new TargetRow
        {
            Id = Id.Value,
            Path = [.. Path.Select(p => p.Value)],
            Points = points,
            Target = Target.Value,
            Value = Value?.Value,
            Met = met,
            Reason = Reason?.Value,
            Location = Id.Location,
        };
    }
}
