namespace PerfRules.Benchmarks.Suining;

/// <summary>遂宁's standard as a developer would write it: work the ratio out, walk the bands, round up the steps.</summary>
internal static class HandWrittenScorer
{
    /// <summary>Scores the sixteen leaves in the pack's order and returns total and grade.</summary>
    internal static HandWrittenResult Score(SuiningFacts facts, Span<decimal> points)
    {
        points[0] = Round(InsuredShare(facts));
        points[1] = Round(TargetReached(facts));
        points[2] = Round(Subsidy(facts));
        points[3] = Round(Contribution(facts.ContributionThisYear, 380m) + Contribution(facts.ContributionNextYear, 400m));
        points[4] = Round(IncomeBudget(facts));
        points[5] = Round(ExpenseBudget(facts));
        points[6] = Round(facts.Premiums / facts.Income >= 0.30m ? 5m : 0m);
        points[7] = Round(facts.Benefits / facts.Expense >= 0.85m ? 5m : 0m);
        points[8] = Round(facts.OtherExpense / facts.Expense <= 0.05m ? 5m : 0m);
        points[9] = Round(Math.Max(0m, 5m - (0.5m * facts.LatePayments)));
        points[10] = Round(InterestRate(facts));
        points[11] = Round(PerPoint(facts.InpatientShare, 65m, 10m, 2m));
        points[12] = Round(PerPoint(facts.OutpatientShare, 50m, 10m, 1m));
        points[13] = Round(Balance(facts));
        points[14] = Round(PayableMonths(facts));
        points[15] = Round(PerPoint(facts.Satisfaction, 90m, 10m, 2m));

        var total = 0m;
        foreach (var leaf in points)
        {
            total += leaf;
        }

        return new HandWrittenResult(total, Grade(total));
    }

    internal static string Grade(decimal total) => total switch
    {
        >= 90m => "优",
        >= 80m => "良",
        >= 60m => "中",
        _ => "差",
    };

    internal static decimal Round(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);

    internal static decimal InsuredShare(SuiningFacts facts)
    {
        var share = facts.Insured / facts.Population;
        if (share >= 0.95m)
        {
            return 3m;
        }

        return Math.Max(0m, 3m - Math.Ceiling((0.95m - share) * 100m));
    }

    internal static decimal TargetReached(SuiningFacts facts)
    {
        var rate = facts.InsuredResidents / facts.InsuredTarget;
        return rate < 0.97m ? 0m : Math.Min(3m, rate * 3m);
    }

    internal static decimal Subsidy(SuiningFacts facts)
    {
        if (facts.Subsidy < 670m)
        {
            return 0m;
        }

        var points = 6m;
        if (!facts.UpperSubsidyInTime)
        {
            points -= 3m;
        }

        if (!facts.LocalSubsidyInTime)
        {
            points -= 3m;
        }

        return points;
    }

    internal static decimal Contribution(decimal standard, decimal required) =>
        standard >= required ? 3m : Math.Max(0m, 3m - Math.Ceiling(required - standard));

    internal static decimal IncomeBudget(SuiningFacts facts)
    {
        var rate = facts.Income / facts.IncomeBudget;
        if (rate > 1.05m)
        {
            return Math.Max(0m, 6m - (0.6m * Math.Ceiling((rate - 1.05m) * 100m)));
        }

        if (rate >= 1m)
        {
            return 6m;
        }

        if (rate >= 0.95m)
        {
            return 5.4m;
        }

        return Math.Max(0m, 5.4m - (0.9m * Math.Ceiling((0.95m - rate) * 100m)));
    }

    internal static decimal ExpenseBudget(SuiningFacts facts)
    {
        var rate = facts.Expense / facts.ExpenseBudget;
        if (rate > 1.05m)
        {
            return Math.Max(0m, 5.4m - (0.9m * Math.Ceiling((rate - 1.05m) * 100m)));
        }

        if (rate > 1m)
        {
            return 5.4m;
        }

        if (rate >= 0.95m)
        {
            return 6m;
        }

        return Math.Max(0m, 6m - (0.6m * Math.Ceiling((0.95m - rate) * 100m)));
    }

    internal static decimal InterestRate(SuiningFacts facts)
    {
        // 低于标准值10%、20%: of the standard 1.1%.
        if (facts.InterestRate >= 1.1m)
        {
            return 6m;
        }

        if (facts.InterestRate >= 1.1m * 0.9m)
        {
            return 4m;
        }

        return facts.InterestRate >= 1.1m * 0.8m ? 2m : 0m;
    }

    internal static decimal PerPoint(decimal value, decimal standard, decimal full, decimal deduct) =>
        value >= standard ? full : Math.Max(0m, full - (deduct * Math.Ceiling(standard - value)));

    internal static decimal Balance(SuiningFacts facts)
    {
        if (facts.Balance >= 0m)
        {
            return 8m;
        }

        if (facts.PayableMonths > 9m)
        {
            return 5m;
        }

        return facts.PayableMonths >= 6m ? 3m : 0m;
    }

    internal static decimal PayableMonths(SuiningFacts facts)
    {
        if (facts.PayableMonths >= 6m)
        {
            return 6m;
        }

        return facts.PayableMonths >= 3m ? 3m : 0m;
    }
}

/// <summary>What a hand-written method returns beside the points of the leaves.</summary>
internal readonly record struct HandWrittenResult(decimal Total, string Grade);
