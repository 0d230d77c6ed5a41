namespace PerfRules.Fuzz.Loop;

/// <summary>Copies this program to another folder and puts a counter on every edge of the libraries there.</summary>
internal static class Instrumented
{
    private static readonly string[] Libraries = ["PerfRules.dll", "PerfRules.Testing.dll"];

    internal static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var library in Libraries)
        {
            // What it returns are the types that it changed, one after the other as they are asked for.
            var types = SharpFuzz.Fuzzer.Instrument(Path.Combine(folder, library), static _ => true, SharpFuzz.Options.Value).Count();
            if (types == 0)
            {
                throw new InvalidOperationException($"Nothing of {library} could be instrumented.");
            }
        }
    }
}
