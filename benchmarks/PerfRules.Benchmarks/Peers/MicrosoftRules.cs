using PerfRules.Benchmarks.Suining;
using RulesEngine.Models;

namespace PerfRules.Benchmarks.Peers;

/// <summary>遂宁's sixteen criteria in Microsoft RulesEngine: a rule for each leaf, whose points are the output expression of its success.</summary>
/// <remarks>
/// The library has no staircases and no points: a rule is a predicate. The cheapest way that gives the points is one rule for each leaf that always
/// succeeds, with the arithmetic in one lambda; a rule for each band would be forty rules. Expressions are compiled when the workflow is first run.
/// </remarks>
internal sealed class MicrosoftRules
{
    private const string Name = "suining";

    // As HandWrittenScorer, in the language of the expressions: divide, compare, round up the steps.
    private static readonly string[] Points =
    [
        "f.Insured / f.Population >= 0.95M ? 3M : Math.Max(0M, 3M - Math.Ceiling((0.95M - f.Insured / f.Population) * 100M))",
        "f.InsuredResidents / f.InsuredTarget < 0.97M ? 0M : Math.Min(3M, f.InsuredResidents / f.InsuredTarget * 3M)",
        "f.Subsidy < 670M ? 0M : (f.UpperSubsidyInTime ? 3M : 0M) + (f.LocalSubsidyInTime ? 3M : 0M)",
        "(f.ContributionThisYear >= 380M ? 3M : Math.Max(0M, 3M - Math.Ceiling(380M - f.ContributionThisYear)))"
            + " + (f.ContributionNextYear >= 400M ? 3M : Math.Max(0M, 3M - Math.Ceiling(400M - f.ContributionNextYear)))",
        "f.Income / f.IncomeBudget > 1.05M ? Math.Max(0M, 6M - 0.6M * Math.Ceiling((f.Income / f.IncomeBudget - 1.05M) * 100M))"
            + " : f.Income / f.IncomeBudget >= 1M ? 6M : f.Income / f.IncomeBudget >= 0.95M ? 5.4M"
            + " : Math.Max(0M, 5.4M - 0.9M * Math.Ceiling((0.95M - f.Income / f.IncomeBudget) * 100M))",
        "f.Expense / f.ExpenseBudget > 1.05M ? Math.Max(0M, 5.4M - 0.9M * Math.Ceiling((f.Expense / f.ExpenseBudget - 1.05M) * 100M))"
            + " : f.Expense / f.ExpenseBudget > 1M ? 5.4M : f.Expense / f.ExpenseBudget >= 0.95M ? 6M"
            + " : Math.Max(0M, 6M - 0.6M * Math.Ceiling((0.95M - f.Expense / f.ExpenseBudget) * 100M))",
        "f.Premiums / f.Income >= 0.30M ? 5M : 0M",
        "f.Benefits / f.Expense >= 0.85M ? 5M : 0M",
        "f.OtherExpense / f.Expense <= 0.05M ? 5M : 0M",
        "Math.Max(0M, 5M - 0.5M * f.LatePayments)",
        "f.InterestRate >= 1.1M ? 6M : f.InterestRate >= 0.99M ? 4M : f.InterestRate >= 0.88M ? 2M : 0M",
        "f.InpatientShare >= 65M ? 10M : Math.Max(0M, 10M - 2M * Math.Ceiling(65M - f.InpatientShare))",
        "f.OutpatientShare >= 50M ? 10M : Math.Max(0M, 10M - Math.Ceiling(50M - f.OutpatientShare))",
        "f.Balance >= 0M ? 8M : f.PayableMonths > 9M ? 5M : f.PayableMonths >= 6M ? 3M : 0M",
        "f.PayableMonths >= 6M ? 6M : f.PayableMonths >= 3M ? 3M : 0M",
        "f.Satisfaction >= 90M ? 10M : Math.Max(0M, 10M - 2M * Math.Ceiling(90M - f.Satisfaction))",
    ];

    private readonly RulesEngine.RulesEngine _engine = new(
    [
        new Workflow
        {
            WorkflowName = Name,
            Rules = Points.Select((points, i) => new Rule
            {
                RuleName = $"leaf{i}",
                Expression = "true",
                Actions = new RuleActions
                {
                    OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new Dictionary<string, object> { ["expression"] = points } },
                },
            }),
        },
    ]);

    /// <summary>Scores the sixteen leaves in the pack's order and returns total and grade.</summary>
    internal async ValueTask<HandWrittenResult> Score(SuiningFacts facts, decimal[] points)
    {
        var results = await _engine.ExecuteAllRulesAsync(Name, new RuleParameter("f", facts)).ConfigureAwait(false);
        var total = 0m;
        for (var i = 0; i < points.Length; i++)
        {
            if (results[i].ActionResult.Exception is { } exception)
            {
                throw new InvalidOperationException($"leaf {i} in RulesEngine", exception);
            }

            points[i] = Math.Round(Convert.ToDecimal(results[i].ActionResult.Output, null), 2, MidpointRounding.AwayFromZero);
            total += points[i];
        }

        return new HandWrittenResult(total, HandWrittenScorer.Grade(total));
    }

    /// <summary>Runs the sixteen rules as bare predicates, without points: what the library is made for.</summary>
    internal sealed class Predicates
    {
        // 3 × 374.31 / 374.33 is 2.9998…, which rounds to the full 3.00: from 2.995 on.
        private static readonly string[] FullPoints =
        [
            "f.Insured / f.Population >= 0.95M", "f.InsuredResidents / f.InsuredTarget * 3M >= 2.995M", "f.Subsidy >= 670M && f.UpperSubsidyInTime && f.LocalSubsidyInTime",
            "f.ContributionThisYear >= 380M && f.ContributionNextYear >= 400M", "f.Income / f.IncomeBudget >= 1M && f.Income / f.IncomeBudget <= 1.05M",
            "f.Expense / f.ExpenseBudget >= 0.95M && f.Expense / f.ExpenseBudget <= 1M", "f.Premiums / f.Income >= 0.30M", "f.Benefits / f.Expense >= 0.85M",
            "f.OtherExpense / f.Expense <= 0.05M", "f.LatePayments == 0", "f.InterestRate >= 1.1M", "f.InpatientShare >= 65M", "f.OutpatientShare >= 50M",
            "f.Balance >= 0M", "f.PayableMonths >= 6M", "f.Satisfaction >= 90M",
        ];

        private readonly RulesEngine.RulesEngine _engine = new(
            [new Workflow { WorkflowName = Name, Rules = FullPoints.Select((rule, i) => new Rule { RuleName = $"leaf{i}", Expression = rule }) }]);

        /// <summary>Returns how many leaves have their full points.</summary>
        internal async ValueTask<int> Count(SuiningFacts facts)
        {
            var full = 0;
            foreach (var result in await _engine.ExecuteAllRulesAsync(Name, new RuleParameter("f", facts)).ConfigureAwait(false))
            {
                full += result.IsSuccess ? 1 : 0;
            }

            return full;
        }
    }
}
