using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.NRules.Texts;

/// <summary>The sentences about rules in a session.</summary>
internal static class SessionTexts
{
    internal static LocalizedText GivenTwice(string input, string subject) =>
        NRulesTexts.Catalog.Text("Session_GivenTwice", input, subject);

    internal static LocalizedText Halted(string rule) =>
        NRulesTexts.Catalog.Text("Session_Halted", rule);

    internal static LocalizedText LoopHint(int limit) =>
        NRulesTexts.Catalog.Text("Session_LoopHint", limit);

    internal static LocalizedText Looping(string pack, string rule, int times, int limit) =>
        NRulesTexts.Catalog.Text("Session_Looping", pack, rule, times, limit);

    internal static LocalizedText NeedsOneSession(string pack) =>
        NRulesTexts.Catalog.Text("Session_NeedsOneSession", pack);

    internal static LocalizedText NeedsOneSessionHint() =>
        NRulesTexts.Catalog.Text("Session_NeedsOneSessionHint");

    internal static LocalizedText NoSuchGrade(string rule, string grade, string pack) =>
        NRulesTexts.Catalog.Text("Session_NoSuchGrade", rule, grade, pack);

    internal static LocalizedText NoSuchInput(string rule, string input, string pack) =>
        NRulesTexts.Catalog.Text("Session_NoSuchInput", rule, input, pack);

    internal static LocalizedText NoSuchKind(string rule, string kind, string pack) =>
        NRulesTexts.Catalog.Text("Session_NoSuchKind", rule, kind, pack);

    internal static LocalizedText NoSuchLeaf(string rule, string leaf, string pack) =>
        NRulesTexts.Catalog.Text("Session_NoSuchLeaf", rule, leaf, pack);

    internal static LocalizedText NoSuchSubject(string rule, string subject) =>
        NRulesTexts.Catalog.Text("Session_NoSuchSubject", rule, subject);

    internal static LocalizedText NotAwarded(string rule, string leaf) =>
        NRulesTexts.Catalog.Text("Session_NotAwarded", rule, leaf);

    internal static LocalizedText PointsOutside(string rule, string leaf, Rational points, Rational full) =>
        NRulesTexts.Catalog.Text("Session_PointsOutside", rule, leaf, points, full);

    internal static LocalizedText Program() =>
        NRulesTexts.Catalog.Text("Session_Program");

    internal static LocalizedText ReplacedTwice(string leaf, string subject, IEnumerable<string> rules) =>
        NRulesTexts.Catalog.Text("Session_ReplacedTwice", leaf, subject, rules);

    internal static LocalizedText RuleFailed(string pack, string rule, LocalizedText cause) =>
        NRulesTexts.Catalog.Text("Session_RuleFailed", pack, rule, cause);

    internal static LocalizedText RuleNotCompiled(string pack, string rule, string cause) =>
        NRulesTexts.Catalog.Text("Session_RuleNotCompiled", pack, rule, cause);
}
