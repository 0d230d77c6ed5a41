using FluentValidation;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Texts;

namespace PerfRules.Packs.Reading;

/// <summary>Checks the shape of a pack document: what must be there, what excludes what. What rules mean is checked when they are built.</summary>
internal sealed class PackDocumentValidator : AbstractValidator<PackDocument>
{
    // Making the rules takes longer than reading a pack of thirty leaves; running them changes nothing in them.
    private static readonly PackDocumentValidator Shared = new();

    /// <summary>Initializes a new instance.</summary>
    public PackDocumentValidator()
    {
        this.Requires(d => d.Format, d => d.Location, "format");
        this.Requires(d => d.Pack, d => d.Location, "pack");
        this.Requires(d => d.Version, d => d.Location, "version");
        this.Requires(d => d.Title, d => d.Location, "title");
        this.Requires(d => d.Evaluation, d => d.Location, "evaluation");
        RuleFor(d => d.HasRounding).Equal(true).When(d => !d.IsWithoutPoints)
            .WithState(d => Fault("PR0105", d.Location, PackTexts.RoundingUnsaid(), PackTexts.RoundingHint()));
        RuleFor(d => d.Indicators).NotEmpty().When(d => d.TargetRows is null).WithErrorCode("indicators").WithState(d => Fault("PR0105", d.Location, PackTexts.Required("indicators")));
        RuleForEach(d => d.Sources).SetValidator(new SourceValidator());
        RuleForEach(d => d.Rounding).SetValidator(new RoundingValidator());
        RuleForEach(d => d.Inputs).SetValidator(new InputValidator());
        RuleForEach(d => d.Checks).SetValidator(new CheckValidator());
        RuleForEach(d => d.Indicators).SetValidator(new IndicatorValidator());
        RuleForEach(d => d.Vetoes).ChildRules(v =>
        {
            v.Requires(d => d.Id, d => d.Location, "id");
            v.Requires(d => d.When, d => d.Location, "when");
            v.Requires(d => d.Cap, d => d.Location, "cap");
            v.Requires(d => d.Because, d => d.Location, "because");
        });
        RuleFor(d => d.TargetRows!).ChildRules(t =>
        {
            t.Requires(d => d.Section, d => d.Location, "section");
            t.Requires(d => d.Plain, d => d.Location, "plain");
            t.When(d => d.Points is not null, () => t.Requires(d => d.Unmet, d => d.Location, "unmet"));
            t.Requires(d => d.Origin, d => d.Location, "origin");
        }).When(d => d.TargetRows is not null);
        RuleFor(d => d).Must(d => !d.IsWithoutPoints || !KeysOfPoints(d).Any())
            .WithState(d => Fault("PR0120", d.TargetRows!.Location, PackTexts.WithoutPoints(KeysOfPoints(d)), PackTexts.WithoutPointsHint()));
        RuleForEach(d => d.Lint!.Suppress).ChildRules(s =>
        {
            s.Requires(d => d.Code, d => d.Location, "code");
            s.Requires(d => d.Because, d => d.Location, "because");
        }).When(d => d.Lint is not null);
        RuleFor(d => d.Cohort!).ChildRules(c =>
        {
            c.Requires(d => d.Combine, d => d.Location, "combine");
            c.RuleForEach(d => d.Parts).ChildRules(p =>
            {
                p.Requires(d => d.Id, d => d.Location, "id");
                p.Requires(d => d.Weight, d => d.Location, "weight");
                p.RuleFor(d => d.Subjects).NotEmpty().WithErrorCode("subjects").WithState(d => d.SubjectsLocation is { } empty
                    ? Fault("PR0118", empty, PackTexts.NoSubjects(), PackTexts.NoSubjectsHint())
                    : Fault("PR0105", d.Location, PackTexts.Required("subjects"), PackTexts.NoSubjectsHint()));
            });
            c.RuleFor(d => d.Parts).NotEmpty().When(d => d.PartsLocation is not null).WithErrorCode("parts")
                .WithState(d => Fault("PR0118", d.PartsLocation!, PackTexts.NoCohortParts(), PackTexts.NoCohortPartsHint()));
        }).When(d => d.Cohort is not null);
    }

    // What only points can mean, beside rows that have none.
    private static IEnumerable<string> KeysOfPoints(PackDocument d)
    {
        (string Key, bool IsThere)[] keys =
        [
            ("indicators", d.Indicators.Count > 0), ("rounding", d.Rounding.Count > 0), ("grades", d.Grades.Count > 0), ("vetoes", d.Vetoes.Count > 0),
            ("unmet", d.TargetRows!.Unmet is not null),
        ];
        return keys.Where(k => k.IsThere).Select(k => k.Key);
    }

    internal static void Validate(PackDocument document, HashSet<string> failedKeys, DiagnosticBag diagnostics)
    {
        foreach (var failure in Shared.Validate(document).Errors)
        {
            // A required key carries its name as the error code (two that stand for each other both, with | between); what is wrong
            // with its value has been said.
            if (!failure.ErrorCode.Split('|').Any(failedKeys.Contains))
            {
                diagnostics.Add((Diagnostic)failure.CustomState);
            }
        }
    }

    internal static Diagnostic Fault(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null) =>
        new(code, DiagnosticSeverity.Error, location, message, hint);

    private sealed class SourceValidator : AbstractValidator<SourceDocument>
    {
        public SourceValidator() => this.Requires(d => d.Title, d => d.Id.Location, "title");
    }

    private sealed class RoundingValidator : AbstractValidator<RoundingDocument>
    {
        public RoundingValidator()
        {
            this.Requires(d => d.Stage, d => d.Location, "stage");
            this.Requires(d => d.Places, d => d.Location, "places");
            this.Requires(d => d.Mode, d => d.Location, "mode");
        }
    }

    private sealed class InputValidator : AbstractValidator<InputDocument>
    {
        public InputValidator() => this.Requires(d => d.Type, d => d.Name.Location, "type");
    }

    private sealed class CheckValidator : AbstractValidator<CheckDocument>
    {
        public CheckValidator()
        {
            this.Requires(d => d.Id, d => d.Location, "id");
            this.Requires(d => d.That, d => d.Location, "that");
        }
    }
}

/// <summary>Checks the shape of sections and leaves.</summary>
internal sealed class IndicatorValidator : AbstractValidator<IndicatorDocument>
{
    /// <summary>Initializes a new instance.</summary>
    public IndicatorValidator()
    {
        RuleFor(d => d).Must(d => d.Section is null != d.Id is null)
            .WithErrorCode("section|id")
            .WithState(d => PackDocumentValidator.Fault("PR0105", d.Location, PackTexts.SectionOrId()));
        RuleFor(d => d.Points).NotNull().When(d => d.Section is null || d.Children?.Exists(c => c.Weight is not null) != true)
            .WithErrorCode("points")
            .WithState(d => PackDocumentValidator.Fault("PR0105", (d.Id ?? d.Section)?.Location ?? d.Location, PackTexts.Required("points")));
        When(d => d.Section is not null, () =>
        {
            RuleFor(d => d.Children).NotEmpty()
                .WithState(d => PackDocumentValidator.Fault("PR0105", d.Section!.Location, PackTexts.SectionWithoutChildren(d.Section.Value)));
            RuleFor(d => d).Must(d => !d.Spellings().Any() && d.Measure is null && d.Adjust is null)
                .WithState(d => PackDocumentValidator.Fault("PR0110", d.Section!.Location, PackTexts.SectionWithCriterion(d.Section.Value)));
            RuleFor(d => d).Must(d => !LeafKeys(d).Any())
                .WithState(d => PackDocumentValidator.Fault("PR0110", LeafKeys(d).First().Location, PackTexts.LeafKeysOnSection(d.Section!.Value, LeafKeys(d).Select(k => k.Key))));
            RuleForEach(d => d.Children).SetValidator(_ => this);
        });
        When(d => d.Id is not null, () =>
        {
            RuleFor(d => d.Children).Null()
                .WithState(d => PackDocumentValidator.Fault("PR0110", d.Id!.Location, PackTexts.LeafWithChildren(d.Id.Value)));
            this.Requires(d => d.Origin, d => d.Id!.Location, "origin");
            Include(new CriterionValidator<IndicatorDocument>(d => d.Id?.Location ?? d.Location));
            RuleFor(d => d.AsPrinted!).ChildRules(a => a.RefusesAward()).When(d => d.AsPrinted is not null);
            RuleFor(d => d.AsPrinted!).SetValidator(new CriterionValidator<PrintedDocument>(d => d.Location)).When(d => d.AsPrinted is not null);
            RuleFor(d => d.Bonus!).ChildRules(b =>
            {
                b.Requires(d => d.Points, d => d.Location, "points");
                b.RefusesAward();
                b.Include(new CriterionValidator<PartDocument>(d => d.Location));
            }).When(d => d.Bonus is not null);
            RuleFor(d => d.Exempt!).ChildRules(e =>
            {
                e.Requires(d => d.When, d => d.Location, "when");
                e.Requires(d => d.Because, d => d.Location, "because");
            }).When(d => d.Exempt is not null);
            RuleFor(d => d.NotApplicable!).ChildRules(n =>
            {
                n.Requires(d => d.When, d => d.Location, "when");
                n.Requires(d => d.Policy, d => d.Location, "policy");
            }).When(d => d.NotApplicable is not null);
        });
    }

    // What a section would silently ignore.
    private static IEnumerable<(string Key, SourceLocation Location)> LeafKeys(IndicatorDocument d)
    {
        if (d.Origin is not null)
        {
            yield return ("origin", d.Origin.Location);
        }

        if (d.Source is not null)
        {
            yield return ("source", d.Source.Location);
        }

        if (d.Assumed.Count > 0)
        {
            yield return ("assumed", d.Assumed[0].Topic.Location);
        }

        if (d.Wording is not null)
        {
            yield return ("wording", d.Wording.Location);
        }

        if (d.Target is not null)
        {
            yield return ("target", d.Target.Location);
        }

        if (d.Undefined is not null)
        {
            yield return ("undefined", d.Undefined.Location);
        }

        if (d.Direction is not null)
        {
            yield return ("direction", d.Direction.Location);
        }

        if (d.Floor is not null)
        {
            yield return ("floor", d.Floor.Location);
        }

        if (d.Gate is not null)
        {
            yield return ("gate", d.Gate.Location);
        }

        if (d.Bonus is not null)
        {
            yield return ("bonus", d.Bonus.Location);
        }

        if (d.Exempt is not null)
        {
            yield return ("exempt", d.Exempt.Location);
        }

        if (d.NotApplicable is not null)
        {
            yield return ("notApplicable", d.NotApplicable.Location);
        }

        if (d.AsPrinted is not null)
        {
            yield return ("asPrinted", d.AsPrinted.Location);
        }
    }
}

/// <summary>Checks the shape of criteria: exactly one spelling, and the keys that each needs.</summary>
internal sealed class CriterionValidator<T> : AbstractValidator<T>
    where T : CriterionDocument
{
    private static readonly string[] Spellings =
        ["bands", "threshold", "stepDeduction", "proportional", "interpolate", "brackets", "table", "deductions", "parts", "items", "choice", "oneOf", "award"];

    /// <summary>Initializes a new instance.</summary>
    /// <param name="place">Where a fault of the whole criterion is reported.</param>
    public CriterionValidator(Func<T, SourceLocation> place)
    {
        RuleFor(d => d).Must(d => d.Spellings().Count() <= 1).WithState(d => PackDocumentValidator.Fault(
            "PR0110", place(d), PackTexts.SeveralCriteria(d.Spellings()), PackTexts.CriteriaAre(Spellings)));
        RuleFor(d => d).Must(d => d.Spellings().Any()).WithErrorCode(string.Join('|', Spellings)).WithState(d => PackDocumentValidator.Fault(
            "PR0110", place(d), PackTexts.NoCriterion(), PackTexts.CriteriaAre(Spellings)));
        RuleFor(d => d.Measure).NotNull()
            .When(d => d.JudgesMeasure)
            .WithState(d => PackDocumentValidator.Fault("PR0105", place(d), PackTexts.Required("measure")));
        RuleFor(d => d.Measure).Null()
            .When(d => d.Parts is not null || d.Award is not null || d.Deductions is not null || d.Items is not null || d.Choice is not null || d.OneOf is not null)
            .WithState(d => PackDocumentValidator.Fault("PR0110", d.Measure!.Location, PackTexts.MeasureUnused(d.Spellings().First())));
        RuleFor(d => d.Adjust).Null()
            .When(d => d.Spellings().Any() && !d.JudgesMeasure)
            .WithState(d => PackDocumentValidator.Fault("PR0312", d.Adjust![0].Location, PackTexts.AdjustWithoutPieces()));
        RuleForEach(d => d.Adjust).ChildRules(a =>
        {
            a.Requires(d => d.Of, d => d.Location, "of");
            a.Requires(d => d.TakeOut, d => d.Location, "takeOut");
            a.Requires(d => d.Because, d => d.Location, "because");
        });
        RuleForEach(d => d.Bands).ChildRules(band =>
        {
            band.Requires(b => b.At, b => b.Location, "at");
            band.RuleFor(b => b).Must(b => HasOneKind(b)).WithState(b => PackDocumentValidator.Fault("PR0303", b.Location, PackTexts.BandKinds()));
            band.When(b => IsStaircase(b), () =>
            {
                band.Requires(b => b.Points, b => b.Location, "points");
                band.Requires(b => b.Step, b => b.Location, "step", "PR0303");
                band.Requires(b => b.Beyond, b => b.Location, "beyond", "PR0303");
                band.Requires(b => b.Deduct, b => b.Location, "deduct", "PR0303");
                band.Requires(b => b.Partial, b => b.Location, "partial", "PR0303");
            });
            band.When(b => b.From is not null || b.To is not null, () =>
            {
                band.RuleFor(b => b).Must(b => b.From is { At: not null, Points: not null } && b.To is { At: not null, Points: not null })
                    .WithState(b => PackDocumentValidator.Fault("PR0303", b.Location, PackTexts.LineNeedsTwoPlaces()));
            });
        });
        RuleFor(d => d.Threshold!).ChildRules(t => t.Requires(d => d.At, d => d.Location, "at")).When(d => d.Threshold is not null);
        RuleFor(d => d.StepDeduction!).ChildRules(s =>
        {
            s.Requires(d => d.At, d => d.Location, "at");
            s.Requires(d => d.Step, d => d.Location, "step", "PR0303");
            s.Requires(d => d.Deduct, d => d.Location, "deduct", "PR0303");
            s.Requires(d => d.Partial, d => d.Location, "partial", "PR0303");
        }).When(d => d.StepDeduction is not null);
        RuleFor(d => d.Proportional!).ChildRules(p =>
        {
            p.Requires(d => d.At, d => d.Location, "at");
            p.Requires(d => d.Of, d => d.Location, "of");
            p.Requires(d => d.Else, d => d.Location, "else");
        }).When(d => d.Proportional is not null);
        RuleFor(d => d.Interpolate!).Must(d => d.From is { At: not null, Points: not null } && d.To is { At: not null, Points: not null })
            .WithState(d => PackDocumentValidator.Fault("PR0303", d.Interpolate!.Location, PackTexts.LineNeedsTwoPlaces()))
            .When(d => d.Interpolate is not null);
        RuleFor(d => d.Brackets!).ChildRules(b =>
        {
            b.Requires(d => d.Start, d => d.Location, "start");
            b.RuleFor(d => d.List).NotEmpty().WithErrorCode("list")
                .WithState(d => PackDocumentValidator.Fault("PR0105", d.Location, PackTexts.Required("list")));
            b.RuleForEach(d => d.List).ChildRules(item =>
            {
                item.Requires(d => d.UpTo, d => d.Location, "upTo");
                item.Requires(d => d.Step, d => d.Location, "step");
                item.Requires(d => d.Points, d => d.Location, "points");
            });
        }).When(d => d.Brackets is not null);
        RuleFor(d => d.Table!).ChildRules(t =>
        {
            t.Requires(d => d.Hit, d => d.Location, "hit");
            t.RuleFor(d => d.Rows).NotEmpty().WithState(d => PackDocumentValidator.Fault("PR0105", d.Location, PackTexts.Required("rows")));
            t.RuleForEach(d => d.Rows).ChildRules(row =>
            {
                row.Requires(r => r.When, r => r.Location, "when");
                row.Requires(r => r.Points, r => r.Location, "points");
            });
        }).When(d => d.Table is not null);
        RuleForEach(d => d.Deductions).ChildRules(c =>
        {
            c.RuleFor(d => d).Must(d => d.Findings.Count > 0 != d.Count is not null)
                .WithState(d => PackDocumentValidator.Fault("PR0105", d.Location, PackTexts.FindingOrCount()));
            c.RuleFor(d => d.Deduct).NotEmpty().WithState(d => PackDocumentValidator.Fault("PR0105", d.Location, PackTexts.Required("deduct")));
            c.When(d => d.Findings.Count > 0, () => c.Requires(d => d.Per, d => d.Location, "per"));
            c.RuleFor(d => d).Must(d => d.Count is null || (d.Per is null && d.Aggravated is null && d.Deduct.Count <= 1))
                .WithState(d => PackDocumentValidator.Fault("PR0308", d.Location, PackTexts.CountIsFlat()));
            c.RuleFor(d => d.Aggravated!).ChildRules(a =>
            {
                a.Requires(d => d.Amount, d => d.Location, "amount");
                a.Requires(d => d.Deduct, d => d.Location, "deduct");
            }).When(d => d.Aggravated is not null);
        });
        RuleFor(d => d.Items!).ChildRules(i =>
        {
            i.Requires(d => d.Mode, d => d.Location, "mode");
            i.RuleFor(d => d.List).NotEmpty().WithState(d => PackDocumentValidator.Fault("PR0105", d.Location, PackTexts.Required("list")));
            i.RuleForEach(d => d.List).ChildRules(item =>
            {
                item.Requires(d => d.Id, d => d.Location, "id");
                item.Requires(d => d.When, d => d.Location, "when");
            });
        }).When(d => d.Items is not null);
        RuleFor(d => d.Choice!).ChildRules(c =>
        {
            c.Requires(d => d.Of, d => d.Location, "of");
            c.RuleFor(d => d.Points).NotEmpty().WithState(d => PackDocumentValidator.Fault("PR0105", d.Location, PackTexts.Required("points")));
        }).When(d => d.Choice is not null);
        RuleForEach(d => d.OneOf).SetValidator(_ => AlternativeValidator.Instance);
        RuleForEach(d => d.Parts).SetValidator(_ => PartValidator.Instance);
    }

    private static bool IsStaircase(BandDocument b) => b.Step is not null || b.Beyond is not null || b.Deduct is not null || b.Partial is not null;

    // Constant points, a staircase, a proportion or a line: one of them.
    private static bool HasOneKind(BandDocument b) =>
        (IsStaircase(b) ? 1 : 0) + (b.Of is not null ? 1 : 0) + (b.From is not null || b.To is not null ? 1 : 0)
            is var special && (special == 1 || (special == 0 && b.Points is not null))
        && !(b.Points is not null && (b.From is not null || b.To is not null));

    private sealed class AlternativeValidator : AbstractValidator<AlternativeDocument>
    {
        // Alternatives may have alternatives, like parts.
        internal static readonly AlternativeValidator Instance = new();

        private AlternativeValidator()
        {
            this.Requires(d => d.When, d => d.Location, "when");
            this.RefusesAward();
            Include(new CriterionValidator<AlternativeDocument>(d => d.Location));
        }
    }

    private sealed class PartValidator : AbstractValidator<PartDocument>
    {
        // Parts may have parts, and building a validator costs more than a part does.
        internal static readonly PartValidator Instance = new();

        private PartValidator()
        {
            this.Requires(d => d.Id, d => d.Location, "id");
            this.Requires(d => d.Points, d => d.Location, "points");
            this.RefusesAward();
            Include(new CriterionValidator<PartDocument>(d => d.Location));
        }
    }
}

/// <summary>The rules that shapes repeat.</summary>
internal static class ValidatorRules
{
    internal static void Requires<T>(
        this AbstractValidator<T> validator,
        System.Linq.Expressions.Expression<Func<T, Located<string>?>> property,
        Func<T, SourceLocation> place,
        string key,
        string code = "PR0105") =>
        validator.RuleFor(property).NotNull().WithErrorCode(key).WithState(d => PackDocumentValidator.Fault(code, place(d), PackTexts.Required(key)));

    // An assessor's points go by the id of a leaf, so nothing within one can have points of its own.
    internal static void RefusesAward<T>(this AbstractValidator<T> validator)
        where T : CriterionDocument =>
        validator.RuleFor(d => d.Award).Null()
            .WithState(d => PackDocumentValidator.Fault("PR0110", d.Award!.Location, PackTexts.AwardInPart(), PackTexts.AwardInPartHint()));
}
