using PerfRules.Diagnostics;

namespace PerfRules.Criteria;

/// <summary>Award: the points that an assessor gives, with a reason (赋分). Such a score is awarded, never called reproduced.</summary>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record AwardCriterion(SourceLocation Location) : Criterion(Location);
