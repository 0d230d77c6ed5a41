using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>Represents what a facts file holds: the facts of one subject, or of several that are scored together.</summary>
/// <remarks>Use it where either may come. Where only one will do, <see cref="FactSheet.Load"/> and <see cref="FactCohort.Load"/> refuse the other.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class FactFile
{
    internal FactFile(FactSheet? sheet, FactCohort? cohort)
    {
        Sheet = sheet;
        Cohort = cohort;
    }

    /// <summary>Gets the facts of the one subject; null for a file with <c>subjects</c>.</summary>
    public FactSheet? Sheet { get; }

    /// <summary>Gets the facts of the subjects that are scored together; null for a file with one.</summary>
    public FactCohort? Cohort { get; }

    /// <summary>Reads a facts file in YAML or JSON; the extra blocks of a golden case are passed over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The facts; either <see cref="Sheet"/> or <see cref="Cohort"/> is not null.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PerfRulesException">The text is not a facts file; all faults are listed.</exception>
    public static FactFile Parse(string text, string file = "", DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        return Require(FactSheetReader.Parse(text, file, limits ?? DocumentLimits.Default, diagnostics), diagnostics);
    }

    /// <summary>Reads a facts file in YAML or JSON.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The facts; either <see cref="Sheet"/> or <see cref="Cohort"/> is not null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="PerfRulesException">The file is missing, unreadable, too large, not UTF-8 or not a facts file; all faults are listed.</exception>
    public static FactFile Load(string path, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return Require(FactSheetReader.Load(path, limits ?? DocumentLimits.Default, diagnostics), diagnostics);
    }

    private static FactFile Require(FactFile? file, DiagnosticBag diagnostics) =>
        file is not null && !diagnostics.HasErrors ? file : throw new PerfRulesException(diagnostics.ToSorted());
}
