namespace PerfRules.NRules;

/// <summary>Says how subjects that are scored together share sessions. There is no default: rules of the embedder see different things.</summary>
public enum CohortSessions
{
    /// <summary>One session holds all subjects: rules may compare them. Packs that compare subjects need this one.</summary>
    One = 0,

    /// <summary>Each subject has a session of its own: a rule sees one subject, and memory is needed for one at a time.</summary>
    PerSubject = 1,
}
