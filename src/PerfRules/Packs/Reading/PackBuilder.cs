using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>Turns a pack document into a pack: resolves names, checks units and points, rewrites criteria into their normal form.</summary>
internal sealed partial class PackBuilder
{
    private readonly PackDocument _document;
    private readonly DiagnosticBag _diagnostics;
    private readonly PackValues _values;
    private readonly ExpressionScope _scope = new();
    private readonly Dictionary<string, PackSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Interval> _ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> _ids = new(StringComparer.Ordinal);

    private PackBuilder(PackDocument document, DiagnosticBag diagnostics)
    {
        _document = document;
        _diagnostics = diagnostics;
        _values = new PackValues(diagnostics, _scope);
    }

    /// <summary>Builds the pack; null, with the errors reported, when it cannot be.</summary>
    internal static RulePack? Build(PackDocument document, string hash, string file, DiagnosticBag diagnostics)
    {
        var builder = new PackBuilder(document, diagnostics);
        var identity = builder.BuildIdentity(hash, file);
        var sources = builder.BuildSources();
        var inputs = builder.BuildInputs();
        var findings = builder.BuildFindings();
        var measures = new MeasureBuilder(builder._values, builder._scope, diagnostics).Build(document.Measures, name => builder.Declare(name));
        var content = new PackContent(
            sources,
            builder.BuildRounding(),
            builder.BuildGrades(),
            inputs,
            findings,
            measures,
            builder.BuildChecks(),
            builder.BuildVetoes(),
            builder.BuildCohort(),
            builder.BuildIndicators(document.Indicators, [], out _),
            builder.BuildTargetRows(),
            builder.BuildLint(),
            builder._scope)
        {
            RoundingPlaces = [.. document.Rounding.Select(r => r.Location)],
        };
        return diagnostics.HasErrors ? null : new RulePack(identity, content);
    }

    /// <summary>Returns whether a text is the id of a pack: three plain words, so that it can be put into a path.</summary>
    internal static bool IsPackId(string text) => PackId().IsMatch(text);

    private PackIdentity BuildIdentity(string hash, string file)
    {
        if (_document.Format is { Value: not "1" } format)
        {
            _diagnostics.Error("PR0104", format.Location, FactTexts.UnknownFormat(format.Value));
        }

        if (_document.Pack is { } pack && !PackId().IsMatch(pack.Value))
        {
            _diagnostics.Error("PR0107", pack.Location, PackTexts.BadPackId(pack.Value), PackTexts.PackIdHint());
        }

        if (_document.Version is { } version && !SemanticVersion().IsMatch(version.Value))
        {
            _diagnostics.Error("PR0107", version.Location, PackTexts.BadVersion(version.Value), PackTexts.VersionHint());
        }

        int? year = null;
        if (_document.Year is { } text)
        {
            if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1949 and <= 2200)
            {
                year = number;
            }
            else
            {
                _diagnostics.Error("PR0107", text.Location, PackTexts.BadYear(text.Value));
            }
        }

        return new PackIdentity(
            _document.Pack?.Value ?? string.Empty,
            _document.Version?.Value ?? string.Empty,
            _document.Title?.Value ?? string.Empty,
            _values.Word(_document.Evaluation, PackWords.Evaluations, PackKeyTexts.Evaluation()),
            _document.Province?.Value,
            _document.City?.Value,
            year,
            _document.Fund?.Value,
            _document.Extends?.Value,
            ReadDate(_document.Valid.From),
            ReadDate(_document.Valid.To),
            hash,
            file)
        {
            ExactHash = _document.ExactHash,
            Bases = [.. _document.Bases],
            Layers = [.. _document.Layers],
        };
    }

    private ImmutableArray<PackSource> BuildSources()
    {
        foreach (var document in _document.Sources)
        {
            _sources[document.Id.Value] = new PackSource(document.Id.Value, document.Title?.Value ?? string.Empty, document.Publisher?.Value, ReadDate(document.Issued));
        }

        return [.. _document.Sources.Select(d => _sources[d.Id.Value])];
    }

    private DateOnly? ReadDate(Located<string>? text)
    {
        if (text is null)
        {
            return null;
        }

        if (DateText.TryParse(text.Value, out var date))
        {
            return date;
        }

        _diagnostics.Error("PR0106", text.Location, FactTexts.BadDate(text.Value));
        return null;
    }

    private ImmutableArray<InputDefinition> BuildInputs()
    {
        var inputs = ImmutableArray.CreateBuilder<InputDefinition>();
        foreach (var document in _document.Inputs)
        {
            if (!Declare(document.Name))
            {
                continue;
            }

            var type = _values.Word(document.Type, PackWords.InputTypes, PackKeyTexts.InputType());
            var unit = InputUnits.Resolve(document, type, _diagnostics);
            var isList = document.List is not null && _values.Word(document.List, PackWords.YesNo, PackKeyTexts.ListFlag());
            ImmutableArray<string> choices = [.. (document.Choices ?? []).Select(c => c.Value).Distinct(StringComparer.Ordinal)];
            if ((type == InputType.Choice) != (choices.Length > 0) && document.Type is not null)
            {
                _diagnostics.Error("PR0113", document.Name.Location, PackTexts.ChoicesMisfit(document.Name.Value));
            }

            if (isList && type is InputType.Date or InputType.YesNo or InputType.Choice && isList)
            {
                _diagnostics.Error("PR0113", document.List!.Location, PackTexts.ListOfNumbersOnly());
            }

            var valueType = PackWords.TypeOf(type, unit, choices);
            Interval? range = null;
            if (document.Range is { } rangeText)
            {
                range = valueType.Kind == ExpressionKind.Number
                    ? _values.ConstantInterval(rangeText, valueType)
                    : null;
                if (valueType.Kind != ExpressionKind.Number)
                {
                    _diagnostics.Error("PR0113", rangeText.Location, PackTexts.RangeOfNumbersOnly());
                }
            }

            if (range is { } plausible)
            {
                _ranges[document.Name.Value] = plausible;
            }

            inputs.Add(new InputDefinition(document.Name.Value, type, unit, isList, choices, range, document.Note?.Value, document.Name.Location));
            _scope.Add(new ExpressionSymbol(document.Name.Value, SymbolKind.Input, isList ? ExpressionType.ListOf(unit) : valueType));
        }

        return inputs.ToImmutable();
    }

    private ImmutableArray<FindingKind> BuildFindings()
    {
        var kinds = ImmutableArray.CreateBuilder<FindingKind>();
        foreach (var document in _document.Findings)
        {
            if (!Declare(document.Name))
            {
                continue;
            }

            var unit = Unit.None;
            if (document.Unit is { } text && (!Unit.TryParse(text.Value, out unit) || !(unit.IsCount || unit.Dimension == Dimension.People)))
            {
                _diagnostics.Error("PR0113", text.Location, PackTexts.CountingUnitExpected(text.Value), DocumentTexts.KnownAre(Unit.CountingSymbols));
                unit = Unit.None;
            }

            kinds.Add(new FindingKind(document.Name.Value, unit, document.Note?.Value, document.Name.Location));
            _scope.Add(new ExpressionSymbol(document.Name.Value, SymbolKind.Findings, ExpressionType.Findings(unit)));
        }

        return kinds.ToImmutable();
    }

    private ImmutableArray<RoundingStage> BuildRounding()
    {
        var stages = ImmutableArray.CreateBuilder<RoundingStage>();
        foreach (var document in _document.Rounding)
        {
            var stage = _values.Word(document.Stage, PackWords.Stages, PackKeyTexts.Stage());
            var mode = RoundingMode.HalfAway;
            if (document.Mode is { } modeText && !RoundingModeText.TryParse(modeText.Value, out mode))
            {
                _diagnostics.Error("PR0106", modeText.Location, PackTexts.UnknownWord(modeText.Value, PackKeyTexts.Mode()), DocumentTexts.KnownAre(RoundingModeText.Names));
            }

            var places = 0;
            if (document.Places is { } placesText
                && !(int.TryParse(placesText.Value, NumberStyles.None, CultureInfo.InvariantCulture, out places) && places <= 10))
            {
                _diagnostics.Error("PR0114", placesText.Location, PackTexts.BadPlaces(placesText.Value));
            }

            if (stages.Count > 0 && stages[^1].Stage >= stage && document.Stage is not null)
            {
                _diagnostics.Error("PR0114", document.Stage.Location, PackTexts.StagesOutOfOrder(), DocumentTexts.KnownAre(PackWords.Stages.Keys));
            }

            stages.Add(new RoundingStage(stage, places, mode));
        }

        return stages.ToImmutable();
    }

    private ImmutableArray<GradeBand> BuildGrades()
    {
        var grades = ImmutableArray.CreateBuilder<GradeBand>();
        foreach (var (grade, totals) in _document.Grades)
        {
            if (totals is not null && _values.ConstantInterval(totals, ExpressionType.Number(Unit.None)) is { } interval)
            {
                grades.Add(new GradeBand(grade.Value, interval, grade.Location));
            }
        }

        return grades.ToImmutable();
    }

    private ImmutableArray<CheckDefinition> BuildChecks()
    {
        var checks = ImmutableArray.CreateBuilder<CheckDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in _document.Checks)
        {
            if (document.Id is not { } id || document.That is null || _values.Expression(document.That) is not { } condition)
            {
                continue;
            }

            if (!seen.Add(id.Value))
            {
                _diagnostics.Error("PR0108", id.Location, PackTexts.DuplicateId(id.Value));
            }

            if (condition is not BoundBinary { Type.Kind: ExpressionKind.YesNo } comparison || !OperatorText.IsComparison(comparison.Operator))
            {
                _diagnostics.Error("PR0116", document.That.Location, PackTexts.CheckMustCompare());
                continue;
            }

            // A bare 0 is zero of whatever stands on the other side.
            var sides = comparison.Left.Type.IsZero ? comparison.Right.Type : comparison.Left.Type;
            Quantity? tolerance = null;
            if (document.Tolerance is { } text)
            {
                if (!QuantityText.TryParse(text.Value, out var quantity, out var fault))
                {
                    _diagnostics.Error("PR0116", text.Location, fault!);
                }
                else if (comparison.Operator != BinaryOperator.Equal || sides.Kind != ExpressionKind.Number
                    || quantity.Dimension != sides.Dimension || quantity.Value.Sign < 0)
                {
                    _diagnostics.Error("PR0116", text.Location, PackTexts.BadTolerance(text.Value));
                }
                else
                {
                    tolerance = quantity;
                }
            }

            var severity = document.Severity is null
                ? DiagnosticSeverity.Warning
                : _values.Word(document.Severity, PackWords.Severities, PackKeyTexts.Severity());
            checks.Add(new CheckDefinition(id.Value, comparison, tolerance, severity, document.Note?.Value, id.Location));
        }

        return checks.ToImmutable();
    }

    // A name of the measure language may stand for one thing only and must not read as a unit or keyword.
    private bool Declare(Located<string> name)
    {
        if (!ExpressionLexer.IsName(name.Value))
        {
            _diagnostics.Error("PR0107", name.Location, PackTexts.BadName(name.Value), PackTexts.NameHint());
            return false;
        }

        if (_scope.Contains(name.Value))
        {
            _diagnostics.Error("PR0108", name.Location, PackTexts.DuplicateName(name.Value));
            return false;
        }

        return true;
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PackId();

    [GeneratedRegex(@"^PR05[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LintCode();

    [GeneratedRegex(@"^[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SemanticVersion();
}
