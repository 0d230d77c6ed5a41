using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>Represents what is known about one subject: values of inputs, findings and awards (基础数据).</summary>
/// <remarks>A fact sheet knows no pack; scoring checks its names, units and ranges against the pack that it is scored with.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class FactSheet
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="subject">Who is scored (被评价单位); may be empty.</param>
    /// <param name="facts">Values by input name; copied.</param>
    /// <param name="findings">What was found; empty when the examination found nothing; null when nothing was examined, which leaves
    /// the indicators that count findings without a score. Copied.</param>
    /// <param name="awards">An assessor's points by indicator id, or null for none; copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> or <paramref name="facts"/> is null.</exception>
    /// <exception cref="ArgumentException">An input has two values.</exception>
    public FactSheet(
        string subject,
        IEnumerable<KeyValuePair<string, FactValue>> facts,
        IEnumerable<Finding>? findings = null,
        IEnumerable<KeyValuePair<string, Award>>? awards = null)
        : this(subject, Copy(facts), findings?.ToImmutableArray(), awards, null)
    {
    }

    internal FactSheet(
        string subject,
        IReadOnlyDictionary<string, FactValue> facts,
        ImmutableArray<Finding>? findings,
        IEnumerable<KeyValuePair<string, Award>>? awards,
        FactSheetOrigin? origin)
    {
        ArgumentNullException.ThrowIfNull(subject);
        Subject = subject;
        Facts = facts;
        Findings = findings;
        Awards = (awards ?? []).ToFrozenDictionary(StringComparer.Ordinal);
        Origin = origin ?? FactSheetOrigin.None;
    }

    /// <summary>Gets who is scored; may be empty.</summary>
    public string Subject { get; }

    /// <summary>Gets the values by input name.</summary>
    public IReadOnlyDictionary<string, FactValue> Facts { get; }

    /// <summary>Gets what was found; empty when the examination found nothing; null when nothing was examined.</summary>
    public ImmutableArray<Finding>? Findings { get; }

    /// <summary>Gets an assessor's points by indicator id; may be empty.</summary>
    public IReadOnlyDictionary<string, Award> Awards { get; }

    /// <summary>Gets the rows of targets, for packs that take them; empty when there are none.</summary>
    public ImmutableArray<TargetRow> Rows { get; init; } = [];

    /// <summary>Gets the pack that the file says it is for; null when it names none.</summary>
    public string? Pack => Origin.Pack?.Value;

    internal FactSheetOrigin Origin { get; }

    /// <summary>Makes a fact sheet from names and values.</summary>
    /// <param name="subject">Who is scored; may be empty.</param>
    /// <param name="facts">Values by input name, each of a type that <see cref="FactValue.From"/> takes; null values count as not given.</param>
    /// <param name="findings">What was found; null when nothing was examined.</param>
    /// <returns>The fact sheet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> or <paramref name="facts"/> is null.</exception>
    /// <exception cref="ArgumentException">A value has a type that facts cannot have, or an input has two values.</exception>
    public static FactSheet FromDictionary(
        string subject, IEnumerable<KeyValuePair<string, object?>> facts, IEnumerable<Finding>? findings = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new FactSheet(
            subject, facts.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, FactValue.From(f.Value!))), findings);
    }

    /// <summary>Makes a fact sheet from the properties of an object that carry <see cref="FactAttribute"/>.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="subject">Who is scored; may be empty.</param>
    /// <param name="record">The object; null properties count as not given.</param>
    /// <param name="findings">What was found; null when nothing was examined.</param>
    /// <returns>The fact sheet.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A property has a type that facts cannot have, an attribute names a unit that is not known,
    /// two properties give the same input, or no property carries the attribute.</exception>
    public static FactSheet FromRecord<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        string subject, T record, IEnumerable<Finding>? findings = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(record);
        var properties = FactProperties<T>.All;
        var facts = new List<KeyValuePair<string, FactValue>>(properties.Length);
        foreach (var (property, attribute) in properties)
        {
            if (property.GetValue(record) is { } value)
            {
                facts.Add(new(attribute.Input, WithUnit(FactValue.From(value), attribute.Unit, property.Name)));
            }
        }

        return properties.Length > 0
            ? new FactSheet(subject, facts, findings)
            : throw new ArgumentException($"No public property of {typeof(T)} carries [Fact].", nameof(record));
    }

    /// <summary>Reads a facts file in YAML or JSON; the extra blocks of a golden case are passed over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The fact sheet.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PerfRulesException">The text is not a facts file; all faults are listed.</exception>
    public static FactSheet Parse(string text, string file = "", DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        return Require(FactSheetReader.Parse(text, file, limits ?? DocumentLimits.Default, diagnostics), file, diagnostics);
    }

    /// <summary>Reads a facts file in YAML or JSON.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The fact sheet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="PerfRulesException">The file is missing, unreadable, too large, not UTF-8 or not a facts file; all faults are listed.</exception>
    public static FactSheet Load(string path, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return Require(FactSheetReader.Load(path, limits ?? DocumentLimits.Default, diagnostics), path, diagnostics);
    }

    /// <summary>Returns the sheet with one value replaced or added.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="value">The value, or null to take the input out.</param>
    /// <returns>A new sheet; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    [System.Diagnostics.Contracts.Pure]
    public FactSheet With(string input, FactValue? value)
    {
        ArgumentNullException.ThrowIfNull(input);
        var facts = Facts.Where(f => f.Key != input);
        return new FactSheet(
            Subject,
            (value is null ? facts : facts.Append(new(input, value))).ToFrozenDictionary(StringComparer.Ordinal),
            Findings,
            Awards,
            Origin)
        {
            Rows = Rows,
        };
    }

    /// <summary>Returns the sheet with other findings.</summary>
    /// <param name="findings">What was found; null when nothing was examined.</param>
    /// <returns>A new sheet; this one stays as it is.</returns>
    [System.Diagnostics.Contracts.Pure]
    public FactSheet WithFindings(IEnumerable<Finding>? findings) =>
        new(Subject, Facts, findings?.ToImmutableArray(), Awards, Origin) { Rows = Rows };

    private static ReadOnlyDictionary<string, FactValue> Copy(IEnumerable<KeyValuePair<string, FactValue>> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var copy = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var (input, value) in facts)
        {
            if (!copy.TryAdd(input, value))
            {
                throw new ArgumentException($"The input '{input}' has two values.", nameof(facts));
            }
        }

        // Mostly scored once: making a frozen one takes longer than looking up every value of it.
        return copy.AsReadOnly();
    }

    private static FactSheet Require(FactFile? file, string name, DiagnosticBag diagnostics)
    {
        if (file is { Sheet: null } && !diagnostics.HasErrors)
        {
            diagnostics.Error("PR0411", new SourceLocation(name, SourcePosition.None), FactTexts.NotASheet());
        }

        return file is { Sheet: { } sheet } && !diagnostics.HasErrors ? sheet : throw new PerfRulesException(diagnostics.ToSorted());
    }

    private static FactValue WithUnit(FactValue value, string? unit, string property)
    {
        if (unit is null || value.Value is not Rational number)
        {
            return value;
        }

        return Unit.TryParse(unit, out var known)
            ? FactValue.FromQuantity(new Quantity(number, known))
            : throw new ArgumentException($"The unit '{unit}' of property {property} is not known.", nameof(unit));
    }

    // Attributes are read once for each type: that takes ten times as long as reading the values of a record.
    private static class FactProperties<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>
    {
        internal static ImmutableArray<(PropertyInfo Property, FactAttribute Fact)> All { get; } =
        [
            .. from property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
               let attribute = property.GetCustomAttribute<FactAttribute>()
               where attribute is not null
               select (property, attribute),
        ];
    }
}
