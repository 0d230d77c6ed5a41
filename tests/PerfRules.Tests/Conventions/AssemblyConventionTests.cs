using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using PerfRules.DependencyInjection;
using PerfRules.Packs;

namespace PerfRules.Tests.Conventions;

/// <summary>What holds for every public type of the core.</summary>
public sealed class AssemblyConventionTests
{
    private static readonly Type[] PublicTypes = typeof(RulePack).Assembly.GetExportedTypes();

    [Fact]
    public void PublicClasses_All_AreSealedAbstractOrStatic() =>
        Assert.Empty(PublicTypes.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName));

    [Fact]
    public void PublicStructs_All_AreReadOnlyAndEquatableWithOperators() =>
        Assert.Empty(PublicTypes
            .Where(t => t.IsValueType && !t.IsEnum)
            .Where(t => t.GetCustomAttribute<IsReadOnlyAttribute>() is null
                || !typeof(IEquatable<>).MakeGenericType(t).IsAssignableFrom(t)
                || t.GetMethod("op_Equality") is null
                || t.GetMethod("op_Inequality") is null)
            .Select(t => t.FullName));

    [Fact]
    public void PublicEquatableTypes_All_HaveOperators() =>
        Assert.Empty(PublicTypes
            .Where(t => typeof(IEquatable<>).MakeGenericType(t).IsAssignableFrom(t) && t.GetMethod("op_Equality") is null)
            .Select(t => t.FullName));

    [Fact]
    public void PublicComparableTypes_All_HaveOperators() =>
        Assert.Empty(PublicTypes
            .Where(t => !t.IsEnum && typeof(IComparable<>).MakeGenericType(t).IsAssignableFrom(t))
            .Where(t => t.GetMethod("op_LessThan") is null || t.GetMethod("op_GreaterThan") is null
                || t.GetMethod("op_LessThanOrEqual") is null || t.GetMethod("op_GreaterThanOrEqual") is null)
            .Select(t => t.FullName));

    [Fact]
    public void PublicProperties_OutsideOptionsAndAttributes_CannotBeSet() =>

        // An attribute's named arguments are settable properties, or they could not be written.
        Assert.Empty(PublicTypes
            .Where(t => t != typeof(PerfRulesOptions) && !t.IsSubclassOf(typeof(Attribute)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}"));

    [Fact]
    public void PublicFields_OutsideEnums_AreConstants() =>
        Assert.Empty(PublicTypes
            .Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral)
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}"));

    [Fact]
    public void PublicEnums_All_BeginAtZeroWithoutGaps() =>
        Assert.Empty(PublicTypes
            .Where(t => t.IsEnum && !Enum.GetValuesAsUnderlyingType(t).Cast<int>().Order().SequenceEqual(Enumerable.Range(0, Enum.GetValues(t).Length)))
            .Select(t => t.FullName));

    [Fact]
    public void PublicMembers_NoneOfThem_HandsOutAMutableCollection()
    {
        Type[] mutable = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>)];

        Assert.Empty(PublicTypes
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.PropertyType.IsArray || (p.PropertyType.IsGenericType && mutable.Contains(p.PropertyType.GetGenericTypeDefinition())))
            .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}"));
    }

    // Every public member has documentation: CS1591 is an error. What no compiler asks for is whether threads may share a type.
    [Fact]
    public void PublicTypes_OutsideEnums_SayWhetherThreadsMayShareThem()
    {
        var said = XDocument.Load(Path.ChangeExtension(typeof(RulePack).Assembly.Location, ".xml")).Descendants("member")
            .Where(m => m.Element("threadsafety") is { Value.Length: > 0 })
            .Select(m => (string)m.Attribute("name")!)
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(said);
        Assert.All(PublicTypes.Where(t => !t.IsEnum), t => Assert.Contains("T:" + t.FullName, said));
    }

    [Fact]
    public void Namespaces_All_AreRoomsOfTheReadme()
    {
        var rooms = File.ReadAllLines(Support.Repository.Combine("src", "PerfRules", "README.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => "PerfRules." + l.Split('`')[1]).ToHashSet(StringComparer.Ordinal);

        // The extension method stands where other libraries put theirs.
        Assert.Empty(PublicTypes.Select(t => t.Namespace!).Distinct().Except(rooms).Except(["Microsoft.Extensions.DependencyInjection"]));
    }
}
