using System.Runtime.CompilerServices;
using NRules.RuleModel;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Tells facts of a session apart by what they are about; facts of the embedder as NRules does by default.</summary>
internal sealed class SessionFactComparer : IEqualityComparer<object>
{
    public new bool Equals(object? x, object? y) => (x, y) switch
    {
        (SessionFact first, SessionFact second) => ReferenceEquals(first, second)
            || (first.GetType() == second.GetType() && first.Key is { } key && key == second.Key && first.Subject == second.Subject),
        (IIdentityProvider first, IIdentityProvider second) => object.Equals(first.GetIdentity(), second.GetIdentity()),
        _ => object.Equals(x, y),
    };

    public int GetHashCode(object obj) => obj switch
    {
        SessionFact { Key: { } key } fact => HashCode.Combine(fact.GetType(), key, fact.Subject),
        SessionFact => RuntimeHelpers.GetHashCode(obj),
        IIdentityProvider provider => provider.GetIdentity().GetHashCode(),
        _ => obj.GetHashCode(),
    };
}
