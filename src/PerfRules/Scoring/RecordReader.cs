using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Reads records of one type into rows: every property with <see cref="FactAttribute"/> into its input. Made by <see cref="RuleScorer.CreateReader{T}"/>.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <remarks>Properties are decimals, whole numbers, <see cref="Rational"/>, bool, string, enum (its name is the choice) or <see cref="DateOnly"/>, or
/// nullable; null is missing. Findings and awards are set on the row itself. Where code cannot be made at run time (native AOT) properties are read by
/// reflection: slower, boxed, and the same.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RecordReader<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>
    where T : notnull
{
    private readonly RulePack _pack;
    private readonly Action<FactRow, T> _read;

    internal RecordReader(RulePack pack)
        : this(pack, compiles: true)
    {
    }

    /// <param name="pack">The pack.</param>
    /// <param name="compiles">False to read by reflection even where code can be made.</param>
    internal RecordReader(RulePack pack, bool compiles)
    {
        RecordProperty[] properties = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => (Property: p, Fact: p.GetCustomAttribute<FactAttribute>())).Where(p => p.Fact is not null)
            .Select(p => new RecordProperty(pack, typeof(T), p.Property, p.Fact!))];
        if (properties.Length == 0)
        {
            throw new ArgumentException($"No public property of {typeof(T)} carries [Fact].");
        }

        if (properties.GroupBy(p => p.Input, StringComparer.Ordinal).FirstOrDefault(p => p.Count() > 1) is { Key: var twice })
        {
            throw new ArgumentException($"Two properties of {typeof(T)} give the input '{twice}'.");
        }

        _pack = pack;
        _read = RuntimeFeature.IsDynamicCodeCompiled && compiles ? Compile(properties) : (row, record) => Copy(properties, row, record);
    }

    /// <summary>Reads a record into a row; inputs without a property keep what they have.</summary>
    /// <param name="row">The row; of a scorer of the same pack.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="row"/> is of another pack.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range of its input, or no choice of it.</exception>
    public void Read(FactRow row, T record)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(record);
        if (row.Pack != _pack)
        {
            throw new ArgumentException($"The row is of {row.Pack}, not of {_pack}.", nameof(row));
        }

        _read(row, record);
    }

    private static Action<FactRow, T> Compile(RecordProperty[] properties)
    {
        var row = Expression.Parameter(typeof(FactRow), "row");
        var record = Expression.Parameter(typeof(T), "record");
        return Expression.Lambda<Action<FactRow, T>>(Expression.Block(typeof(void), properties.Select(p => p.Write(row, record))), row, record).Compile();
    }

    private static void Copy(RecordProperty[] properties, FactRow row, object record)
    {
        foreach (var property in properties)
        {
            property.Copy(row, record);
        }
    }
}
