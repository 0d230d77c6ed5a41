using NRules.Fluent.Dsl;
using PerfRules.Benchmarks.Suining;

namespace PerfRules.Benchmarks.Sessions;

/// <summary>The points of one leaf, by a hand-written rule.</summary>
/// <param name="Leaf">The leaf's place in the pack.</param>
/// <param name="Points">The points.</param>
public sealed record FluentPoints(int Leaf, decimal Points);

/// <summary>The total and grade, by a hand-written rule.</summary>
/// <param name="Total">The total.</param>
/// <param name="Grade">The grade.</param>
public sealed record FluentTotal(decimal Total, string Grade);

/// <summary>Adds up what the sixteen rules give, when all of them have.</summary>
[Priority(-1)]
public sealed class TotalRule : Rule
{
    public override void Define()
    {
        IEnumerable<FluentPoints> points = null!;
        decimal total = 0;
        When()
            .Query(() => points, q => q.Match<FluentPoints>().Collect().Where(p => p.Count() == SuiningData.LeafCount))
            .Let(() => total, () => points.Sum(p => p.Points));
        Then().Yield(_ => new FluentTotal(total, HandWrittenScorer.Grade(total)));
    }
}

public sealed class InsuredShareRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(0, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.InsuredShare(facts));
}

public sealed class TargetReachedRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(1, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.TargetReached(facts));
}

public sealed class SubsidyRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(2, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.Subsidy(facts));
}

public sealed class ContributionRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(3, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.Contribution(facts.ContributionThisYear, 380m) + HandWrittenScorer.Contribution(facts.ContributionNextYear, 400m));
}

public sealed class IncomeBudgetRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(4, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.IncomeBudget(facts));
}

public sealed class ExpenseBudgetRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(5, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.ExpenseBudget(facts));
}

public sealed class PremiumShareRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(6, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(facts.Premiums / facts.Income >= 0.30m ? 5m : 0m);
}

public sealed class BenefitShareRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(7, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(facts.Benefits / facts.Expense >= 0.85m ? 5m : 0m);
}

public sealed class OtherShareRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(8, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(facts.OtherExpense / facts.Expense <= 0.05m ? 5m : 0m);
}

public sealed class LatePaymentsRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(9, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(Math.Max(0m, 5m - (0.5m * facts.LatePayments)));
}

public sealed class InterestRateRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(10, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.InterestRate(facts));
}

public sealed class InpatientShareRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(11, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.PerPoint(facts.InpatientShare, 65m, 10m, 2m));
}

public sealed class OutpatientShareRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(12, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.PerPoint(facts.OutpatientShare, 50m, 10m, 1m));
}

public sealed class BalanceRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(13, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.Balance(facts));
}

public sealed class PayableMonthsRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(14, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.PayableMonths(facts));
}

public sealed class SatisfactionRule : Rule
{
    public override void Define()
    {
        SuiningFacts facts = null!;
        When().Match(() => facts);
        Then().Yield(_ => new FluentPoints(15, Points(facts)));
    }

    private static decimal Points(SuiningFacts facts) => HandWrittenScorer.Round(HandWrittenScorer.PerPoint(facts.Satisfaction, 90m, 10m, 2m));
}
