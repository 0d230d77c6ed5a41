namespace PerfRules.Benchmarks.Suining;

/// <summary>遂宁's standard written for speed: bands decided by cross-multiplication, a division only where steps or a proportion need it.</summary>
/// <remarks>Only the proportional leaf is rounded: every other one is a multiple of 0.1 by construction.</remarks>
internal static class HandTunedScorer
{
    /// <summary>Scores the sixteen leaves in the pack's order and returns total and grade.</summary>
    internal static HandWrittenResult Score(SuiningFacts facts, Span<decimal> points)
    {
        // One check of the span's length instead of sixteen.
        points = points[..16];
        var income = facts.Income;
        var expense = facts.Expense;
        var months = facts.PayableMonths;
        points[0] = InsuredShare(facts.Insured, facts.Population);
        points[1] = TargetReached(facts.InsuredResidents, facts.InsuredTarget);
        points[2] = facts.Subsidy < 670m ? 0m : (facts.UpperSubsidyInTime ? 3m : 0m) + (facts.LocalSubsidyInTime ? 3m : 0m);
        points[3] = PerUnit(facts.ContributionThisYear, 380m, 3m, 1m) + PerUnit(facts.ContributionNextYear, 400m, 3m, 1m);
        points[4] = IncomeBudget(income, facts.IncomeBudget);
        points[5] = ExpenseBudget(expense, facts.ExpenseBudget);
        points[6] = facts.Premiums >= 0.30m * income ? 5m : 0m;
        points[7] = facts.Benefits >= 0.85m * expense ? 5m : 0m;
        points[8] = facts.OtherExpense <= 0.05m * expense ? 5m : 0m;
        points[9] = facts.LatePayments >= 10 ? 0m : 5m - (0.5m * facts.LatePayments);
        points[10] = facts.InterestRate >= 1.1m ? 6m : facts.InterestRate >= 0.99m ? 4m : facts.InterestRate >= 0.88m ? 2m : 0m;
        points[11] = PerUnit(facts.InpatientShare, 65m, 10m, 2m);
        points[12] = PerUnit(facts.OutpatientShare, 50m, 10m, 1m);
        points[13] = facts.Balance >= 0m ? 8m : months > 9m ? 5m : months >= 6m ? 3m : 0m;
        points[14] = months >= 6m ? 6m : months >= 3m ? 3m : 0m;
        points[15] = PerUnit(facts.Satisfaction, 90m, 10m, 2m);

        var total = 0m;
        foreach (var leaf in points)
        {
            total += leaf;
        }

        return new HandWrittenResult(total, HandWrittenScorer.Grade(total));
    }

    private static decimal InsuredShare(decimal insured, decimal population)
    {
        var required = 0.95m * population;
        return insured >= required ? 3m : Stairs(3m, 1m, required - insured, population);
    }

    private static decimal TargetReached(decimal insured, decimal target)
    {
        if (insured >= target)
        {
            return 3m;
        }

        // Multiplied before it is divided, so that a tie such as 593 of 600 (2.965) is seen as one.
        return insured < 0.97m * target ? 0m : Math.Round(3m * insured / target, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal IncomeBudget(decimal income, decimal budget)
    {
        if (income >= budget)
        {
            var upper = 1.05m * budget;
            return income <= upper ? 6m : Stairs(6m, 0.6m, income - upper, budget);
        }

        var lower = 0.95m * budget;
        return income >= lower ? 5.4m : Stairs(5.4m, 0.9m, lower - income, budget);
    }

    private static decimal ExpenseBudget(decimal expense, decimal budget)
    {
        if (expense > budget)
        {
            var upper = 1.05m * budget;
            return expense <= upper ? 5.4m : Stairs(5.4m, 0.9m, expense - upper, budget);
        }

        var lower = 0.95m * budget;
        return expense >= lower ? 6m : Stairs(6m, 0.6m, lower - expense, budget);
    }

    // Steps of one percentage point: ⌈100 × distance / whole⌉.
    private static decimal Stairs(decimal points, decimal deduct, decimal distance, decimal whole) =>
        Math.Max(0m, points - (deduct * Math.Ceiling(100m * distance / whole)));

    private static decimal PerUnit(decimal value, decimal standard, decimal full, decimal deduct) =>
        value >= standard ? full : Math.Max(0m, full - (deduct * Math.Ceiling(standard - value)));
}
