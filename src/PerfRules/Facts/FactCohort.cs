using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>Represents the facts of subjects that are scored together: what they share, and what each has of its own.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class FactCohort
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="subjects">The fact sheet of each subject, shared facts included, each with a subject of its own; not empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subjects"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no subject, or two have the same name.</exception>
    public FactCohort(IEnumerable<FactSheet> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        Subjects = [.. subjects];
        if (Subjects.IsEmpty)
        {
            throw new ArgumentException("A cohort has at least one subject.", nameof(subjects));
        }

        if (Subjects.Select(s => s.Subject).Distinct(StringComparer.Ordinal).Count() < Subjects.Length)
        {
            throw new ArgumentException("Two subjects of a cohort have the same name.", nameof(subjects));
        }
    }

    /// <summary>Gets the fact sheet of each subject, shared facts included, in the order given; not empty.</summary>
    public ImmutableArray<FactSheet> Subjects { get; }

    /// <summary>Finds a subject's facts by name.</summary>
    /// <param name="subject">The name.</param>
    /// <returns>The fact sheet.</returns>
    /// <exception cref="KeyNotFoundException">The cohort has no such subject.</exception>
    public FactSheet this[string subject] =>
        Subjects.FirstOrDefault(s => s.Subject == subject) ?? throw new KeyNotFoundException($"The cohort has no subject '{subject}'.");

    /// <summary>Reads a facts file with several subjects in YAML or JSON; the extra blocks of a golden case are passed over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PerfRulesException">The text is not such a file; all faults are listed.</exception>
    public static FactCohort Parse(string text, string file = "", DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        return Require(FactSheetReader.Parse(text, file, limits ?? DocumentLimits.Default, diagnostics), file, diagnostics);
    }

    /// <summary>Reads a facts file with several subjects in YAML or JSON.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="PerfRulesException">The file is missing, unreadable or not such a file; all faults are listed.</exception>
    public static FactCohort Load(string path, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return Require(FactSheetReader.Load(path, limits ?? DocumentLimits.Default, diagnostics), path, diagnostics);
    }

    /// <summary>Returns the cohort with one subject's facts replaced.</summary>
    /// <param name="facts">The facts; their subject is one of the cohort's.</param>
    /// <returns>A new cohort; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The cohort has no such subject.</exception>
    [System.Diagnostics.Contracts.Pure]
    public FactCohort With(FactSheet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new FactCohort(Subjects.Replace(this[facts.Subject], facts));
    }

    private static FactCohort Require(FactFile? file, string name, DiagnosticBag diagnostics)
    {
        if (file is { Cohort: null } && !diagnostics.HasErrors)
        {
            diagnostics.Error("PR0411", new SourceLocation(name, SourcePosition.None), FactTexts.NotACohort());
        }

        return file is { Cohort: { } cohort } && !diagnostics.HasErrors ? cohort : throw new PerfRulesException(diagnostics.ToSorted());
    }
}
