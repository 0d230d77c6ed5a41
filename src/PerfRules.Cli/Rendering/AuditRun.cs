using PerfRules.Analysis.Audit;
using PerfRules.Packs;
using PerfRules.Testing;

namespace PerfRules.Cli.Rendering;

/// <summary>A published report that was audited.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Case">The case that holds what was printed.</param>
/// <param name="Report">What came of it.</param>
internal sealed record AuditRun(RulePack Pack, GoldenCase Case, AuditReport Report);
