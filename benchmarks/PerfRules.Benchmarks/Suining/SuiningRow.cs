using PerfRules.Scoring;

namespace PerfRules.Benchmarks.Suining;

/// <summary>Fills a row from the record, as an embedder would write it by hand: the inputs in the pack's order.</summary>
internal static class SuiningRow
{
    internal static void Fill(FactRow row, SuiningFacts facts)
    {
        row.Set(0, facts.Insured);
        row.Set(1, facts.Population);
        row.Set(2, facts.InsuredResidents);
        row.Set(3, facts.InsuredTarget);
        row.Set(4, facts.Subsidy);
        row.Set(5, facts.UpperSubsidyInTime);
        row.Set(6, facts.LocalSubsidyInTime);
        row.Set(7, facts.ContributionThisYear);
        row.Set(8, facts.ContributionNextYear);
        row.Set(9, facts.IncomeBudget);
        row.Set(10, facts.Income);
        row.Set(11, facts.ExpenseBudget);
        row.Set(12, facts.Expense);
        row.Set(13, facts.Premiums);
        row.Set(14, facts.Benefits);
        row.Set(15, facts.OtherExpense);
        row.Set(16, facts.InterestRate);
        row.Set(17, facts.InpatientShare);
        row.Set(18, facts.OutpatientShare);
        row.Set(19, facts.Balance);
        row.Set(20, facts.PayableMonths);
        row.Set(21, facts.Satisfaction);
        row.SetFindingCount(0, facts.LatePayments);
    }
}
