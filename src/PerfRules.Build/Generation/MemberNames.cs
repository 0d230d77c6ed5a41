using PerfRules.Diagnostics;

namespace PerfRules.Build.Generation;

/// <summary>Finds names of a pack that would be one name in C#, or one that the generated types have already.</summary>
internal static class MemberNames
{
    // What the types have besides the members that a pack names.
    private static readonly string[] OfFacts = ["Findings", "Fill", "ToFactSheet", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers"];
    private static readonly string[] OfClass = ["Facts", "Indicators", "Found", "PackId", "PackVersion", "PackHash", "Source", "Scorer", "Pack", "Score", "Equals", "GetHashCode", "ToString", "GetType"];

    /// <summary>Gets the name of the property for the points of an assessor.</summary>
    internal static string OfAward(PackModel model, string leaf) => model.Names.Of(leaf) + "赋分";

    /// <summary>Returns what does not go together.</summary>
    internal static IEnumerable<Diagnostic> Faults(PackModel model)
    {
        var pack = model.Pack;
        var known = pack.Inputs.Select(i => i.Name).Concat(pack.Inputs.SelectMany(i => i.Choices)).Concat(pack.Leaves.Select(l => l.Id)).Concat(pack.Findings.Select(f => f.Name))
            .ToHashSet(StringComparer.Ordinal);
        return model.Names.Unknown(known, pack.Id)
            .Concat(Collisions(model, pack.Inputs.Select(i => (i.Name, model.Names.Of(i.Name)))
                .Concat(model.Awarded.Select(a => (a.Leaf.Id, OfAward(model, a.Leaf.Id)))), [.. OfFacts, "Facts"]))
            .Concat(Collisions(model, pack.Leaves.Select(l => (l.Id, model.Names.Of(l.Id))), ["Indicators", "Equals", "GetHashCode", "ToString", "GetType"]))
            .Concat(Collisions(model, pack.Findings.Select(f => (f.Name, model.Names.Of(f.Name))), ["Found", "Finding", "Equals", "GetHashCode", "ToString", "GetType"]))
            .Concat(Collisions(model, pack.Inputs.Where(i => !i.Choices.IsEmpty).Select(i => (i.Name, model.Names.Of(i.Name))), [.. OfClass, model.Class]))
            .Concat(pack.Inputs.SelectMany(i => Collisions(model, i.Choices.Select(c => (c, model.Names.Of(c))), [])));
    }

    private static IEnumerable<Diagnostic> Collisions(PackModel model, IEnumerable<(string Name, string Identifier)> names, string[] taken)
    {
        var seen = taken.ToDictionary(t => t, t => t, StringComparer.Ordinal);
        foreach (var (name, identifier) in names)
        {
            if (!seen.TryAdd(identifier, name))
            {
                yield return new Diagnostic(
                    "PR1503",
                    DiagnosticSeverity.Error,
                    new SourceLocation(model.Pack.File, SourcePosition.None),
                    BuildTexts.TwoOfOneMember(seen[identifier], name, identifier),
                    BuildTexts.TwoOfOneMemberHint());
            }
        }
    }
}
