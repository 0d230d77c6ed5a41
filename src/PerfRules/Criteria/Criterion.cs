using PerfRules.Diagnostics;

namespace PerfRules.Criteria;

/// <summary>A scoring rule in its normal form; every friendly spelling of a pack is rewritten into one of its subclasses.</summary>
/// <remarks>
/// What each shape means stands on top of its file. Explaining, proving, compiling and mutating are each written once over these.
/// Points before the order of DESIGN 3.8: a criterion gives raw points; floor at 0, cap at full points and rounding come after.
/// </remarks>
/// <param name="Location">Where the criterion stands in its pack.</param>
internal abstract record Criterion(SourceLocation Location);
