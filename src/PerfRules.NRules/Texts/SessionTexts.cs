using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.NRules.Texts;

/// <summary>The sentences about rules in a session.</summary>
internal static class SessionTexts
{
    internal static LocalizedText GivenTwice(string fact, string subject) =>
        NRulesTexts.Catalog.Text("Session_GivenTwice", fact, subject);

    internal static LocalizedText Halted(string pack, string rule) =>
        NRulesTexts.Catalog.Text("Session_Halted", pack, rule);

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

    internal static LocalizedText NoSuchSubject(string rule, string subject, string pack) =>
        NRulesTexts.Catalog.Text("Session_NoSuchSubject", rule, subject, pack);

    internal static LocalizedText NoSuchPack(string rule, string pack) =>
        NRulesTexts.Catalog.Text("Session_NoSuchPack", rule, pack);

    internal static LocalizedText NotAwarded(string rule, string leaf, string pack) =>
        NRulesTexts.Catalog.Text("Session_NotAwarded", rule, leaf, pack);

    internal static LocalizedText NotFired(string pack, string rule, string subject) =>
        NRulesTexts.Catalog.Text("Session_NotFired", pack, rule, subject);

    internal static LocalizedText NotThere(string pack, string rule, string fact) =>
        NRulesTexts.Catalog.Text("Session_NotThere", pack, rule, fact);

    internal static LocalizedText NotToChange(string pack, string rule, string fact) =>
        NRulesTexts.Catalog.Text("Session_NotToChange", pack, rule, fact);

    internal static LocalizedText OnlyOfThePack(string pack, string rule, string fact) =>
        NRulesTexts.Catalog.Text("Session_OnlyOfThePack", pack, rule, fact);

    internal static LocalizedText PointsOutside(string rule, string leaf, Rational points, Rational full, string pack) =>
        NRulesTexts.Catalog.Text("Session_PointsOutside", rule, leaf, points, full, pack);

    internal static LocalizedText Program() =>
        NRulesTexts.Catalog.Text("Session_Program");

    internal static LocalizedText ReplacedTwice(string leaf, string subject, IEnumerable<string> rules, string pack) =>
        NRulesTexts.Catalog.Text("Session_ReplacedTwice", leaf, subject, rules, pack);

    internal static LocalizedText RuleFailed(string pack, string rule, LocalizedText cause) =>
        NRulesTexts.Catalog.Text("Session_RuleFailed", pack, rule, cause);

    internal static LocalizedText RuleNotCompiled(string pack, string rule, string cause) =>
        NRulesTexts.Catalog.Text("Session_RuleNotCompiled", pack, rule, cause);

    internal static LocalizedText ThereAlready(string pack, string rule, string fact) =>
        NRulesTexts.Catalog.Text("Session_ThereAlready", pack, rule, fact);
}
