using System.Globalization;

namespace PerfRules.Benchmarks;

/// <summary>Refuses to time contenders that allocate more than they may: what a dry run on a busy machine can decide, where time cannot.</summary>
internal static class AllocationGate
{
    /// <summary>Checks the bytes per subject of what is kept small on purpose.</summary>
    /// <exception cref="InvalidOperationException">A contender allocates more than its limit; the message names it.</exception>
    internal static void Check(ScoreBenchmarks benchmarks, int subjects)
    {
        Limit(nameof(ScoreBenchmarks.HandWritten), 0, benchmarks.HandWritten);
        Limit(nameof(ScoreBenchmarks.HandTuned), 0, benchmarks.HandTuned);
        Limit(nameof(ScoreBenchmarks.ScoreOnly), 0, benchmarks.ScoreOnly);
        Limit(nameof(ScoreBenchmarks.FillAndScore), 0, benchmarks.FillAndScore);
        Limit(nameof(ScoreBenchmarks.ReadRecordAndScore), 0, benchmarks.ReadRecordAndScore);
        Limit(nameof(ScoreBenchmarks.Walked), 0, benchmarks.Walked);
        Limit(nameof(ScoreBenchmarks.SheetOnDemand), 2_000, benchmarks.SheetOnDemand);
        Limit(nameof(ScoreBenchmarks.SheetAllDecided), 8_000, benchmarks.SheetAllDecided);
        Limit(nameof(ScoreBenchmarks.SheetOneExplained), 8_000, benchmarks.SheetOneExplained);
        Limit(nameof(ScoreBenchmarks.SheetAllReasons), 30_000, benchmarks.SheetAllReasons);
        Limit(nameof(ScoreBenchmarks.SheetAllExplained), 60_000, benchmarks.SheetAllExplained);
        Limit(nameof(ScoreBenchmarks.SheetAllInBothLanguages), 90_000, benchmarks.SheetAllInBothLanguages);
        Limit(nameof(ScoreBenchmarks.FactSheetOfNumbers), 10_000, benchmarks.FactSheetOfNumbers);

        void Limit<T>(string name, long bytesPerSubject, Func<T> run)
        {
            // Often enough that sheets come from the compiled engine, and that what is made once is made.
            for (var i = 0; i < 8; i++)
            {
                _ = run();
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = run();
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

            // Returning a number boxes nothing; a few bytes for all subjects together are the runtime's own.
            if (bytes > (bytesPerSubject * subjects) + 64)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"{name} allocates {bytes} B for {subjects} subjects; {bytesPerSubject} B for each are allowed"));
            }
        }
    }
}
