using PerfRules.Rulesets;
using PerfRules.Scoring;

namespace PerfRules.Aot;

/// <summary>Times scoring in this process: run once for each way to compile, on the same machine, and compare. Counted is processor time, of which other
/// programs take nothing.</summary>
internal static class Timing
{
    private const int Subjects = 64;
    private const int Batch = 16 * Subjects;
    private const int Rounds = 15;
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(100);

    /// <summary>Prints how long one subject takes: the median of some rounds, each long enough to be measured, and the fastest.</summary>
    /// <param name="output">Takes the table.</param>
    internal static void Run(TextWriter output)
    {
        var start = Environment.CpuUsage.TotalTime;
        var packs = ShippedRulesets.Load();
        output.WriteLine($"| load {packs.Packs.Length} packs, once | {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds:0.0} ms | |");

        var standard = new SuiningResident2024();
        var leaves = new LeafResult[SuiningResident2024.LeafCount];
        SuiningResident2024.Facts[] varied = [.. Enumerable.Range(0, Subjects).Select(Varied)];
        var sheets = Array.ConvertAll(varied, f => f.ToFactSheet("遂宁市"));
        var row = standard.Scorer.CreateRow();
        var published = Filled(TypedFacts.Published);
        var rows = Array.ConvertAll(varied, Filled);
        Time("published case, a filled row scored", _ => standard.Scorer.Score(published, leaves));
        Time("varied facts, a filled row scored", i => standard.Scorer.Score(rows[i], leaves));
        Time("varied facts, typed facts filled in and scored", i =>
        {
            varied[i].Fill(row);
            standard.Scorer.Score(row, leaves);
        });
        Time("varied facts, a fact sheet scored", i => standard.Scorer.Score(sheets[i]));
        Time("varied facts, a fact sheet scored and written as JSON", i => ScoreSheetJson.Write(standard.Scorer.Score(sheets[i])));

        FactRow Filled(SuiningResident2024.Facts facts)
        {
            var filled = standard.Scorer.CreateRow();
            facts.Fill(filled);
            return filled;
        }

        void Time(string what, Action<int> score)
        {
            var nanoseconds = new double[Rounds];
            for (var round = -3; round < Rounds; round++)
            {
                var operations = 0;
                var begun = Environment.CpuUsage.TotalTime;
                TimeSpan elapsed;
                do
                {
                    for (var i = 0; i < Batch; i++)
                    {
                        score(i % Subjects);
                    }

                    operations += Batch;
                    elapsed = Environment.CpuUsage.TotalTime - begun;
                }
                while (elapsed < RoundLength);

                // The first ones warm up.
                nanoseconds[Math.Max(round, 0)] = elapsed.TotalNanoseconds / operations;
            }

            Array.Sort(nanoseconds);
            output.WriteLine($"| {what} | {nanoseconds[Rounds / 2]:0} ns | {nanoseconds[0]:0} ns |");
        }
    }

    // Each figure a little off, so that other bands and steps are taken from subject to subject.
    private static SuiningResident2024.Facts Varied(int i) => TypedFacts.Published with
    {
        综合参保人数 = People.万人(250m + (i % 9 * 3m)),
        居民参保人数 = People.万人(220m + (i % 7 * 2m)),
        基金收入决算 = Money.万元(240_000m + (i % 32 * 2_000m)),
        基金支出决算 = Money.万元(240_000m + (i * 5 % 32 * 2_000m)),
        保险费收入 = Money.万元(80_000m + (i * 3 % 16 * 2_000m)),
        住院报销比例 = Percentage.百分之(60m + (i % 11)),
        门诊报销比例 = Percentage.百分之(48m + (i * 7 % 13)),
        累计可支付月数 = MonthDuration.个月(3m + (i * 3 % 10)),
        服务对象满意度 = Percentage.百分之(80m + (i % 20)),
    };
}
