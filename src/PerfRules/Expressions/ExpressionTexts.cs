using PerfRules.Texts;

namespace PerfRules.Expressions;

/// <summary>The sentences about the measure language.</summary>
internal static class ExpressionTexts
{
    internal static LocalizedText AChoice(IEnumerable<string> words) =>
        TextCatalog.Core.Text("Expression_AChoice", words);

    internal static LocalizedText ADate() =>
        TextCatalog.Core.Text("Expression_ADate");

    internal static LocalizedText AList() =>
        TextCatalog.Core.Text("Expression_AList");

    internal static LocalizedText ANumber() =>
        TextCatalog.Core.Text("Expression_ANumber");

    internal static LocalizedText ANumberIn(string unit) =>
        TextCatalog.Core.Text("Expression_ANumberIn", unit);

    internal static LocalizedText APercentage() =>
        TextCatalog.Core.Text("Expression_APercentage");

    internal static LocalizedText APlainNumber() =>
        TextCatalog.Core.Text("Expression_APlainNumber");

    internal static LocalizedText ASingleValue() =>
        TextCatalog.Core.Text("Expression_ASingleValue");

    internal static LocalizedText AYesNo() =>
        TextCatalog.Core.Text("Expression_AYesNo");

    internal static LocalizedText AnyChoice() =>
        TextCatalog.Core.Text("Expression_AnyChoice");

    internal static LocalizedText BadNumber(string found) =>
        TextCatalog.Core.Text("Expression_BadNumber", found);

    internal static LocalizedText CannotAdd(LocalizedText left, LocalizedText right) =>
        TextCatalog.Core.Text("Expression_CannotAdd", left, right);

    internal static LocalizedText CannotCompare(LocalizedText left, LocalizedText right) =>
        TextCatalog.Core.Text("Expression_CannotCompare", left, right);

    internal static LocalizedText CannotSubtract(LocalizedText left, LocalizedText right) =>
        TextCatalog.Core.Text("Expression_CannotSubtract", left, right);

    internal static LocalizedText ChainedComparison() =>
        TextCatalog.Core.Text("Expression_ChainedComparison");

    internal static LocalizedText ChainedComparisonHint() =>
        TextCatalog.Core.Text("Expression_ChainedComparisonHint");

    internal static LocalizedText CountArgument() =>
        TextCatalog.Core.Text("Expression_CountArgument");

    internal static LocalizedText DivisionByZero() =>
        TextCatalog.Core.Text("Expression_DivisionByZero");

    internal static LocalizedText EndsEarly() =>
        TextCatalog.Core.Text("Expression_EndsEarly");

    internal static LocalizedText Expected(string symbol, string found) =>
        TextCatalog.Core.Text("Expression_Expected", symbol, found);

    internal static LocalizedText FindingsOfAKind() =>
        TextCatalog.Core.Text("Expression_FindingsOfAKind");

    internal static LocalizedText LookupForm() =>
        TextCatalog.Core.Text("Expression_LookupForm");

    internal static LocalizedText LookupIncomplete(IEnumerable<string> words) =>
        TextCatalog.Core.Text("Expression_LookupIncomplete", words);

    internal static LocalizedText LookupTwice(string word) =>
        TextCatalog.Core.Text("Expression_LookupTwice", word);

    internal static LocalizedText NotAChoice(string word) =>
        TextCatalog.Core.Text("Expression_NotAChoice", word);

    internal static LocalizedText OperandExpected(string found) =>
        TextCatalog.Core.Text("Expression_OperandExpected", found);

    internal static LocalizedText RoundStep() =>
        TextCatalog.Core.Text("Expression_RoundStep");

    internal static LocalizedText RoundStepHint() =>
        TextCatalog.Core.Text("Expression_RoundStepHint");

    internal static LocalizedText SameUnitsHint() =>
        TextCatalog.Core.Text("Expression_SameUnitsHint");

    internal static LocalizedText StrangeCharacter(string found) =>
        TextCatalog.Core.Text("Expression_StrangeCharacter", found);

    internal static LocalizedText TooDeep(int limit) =>
        TextCatalog.Core.Text("Expression_TooDeep", limit);

    internal static LocalizedText TooLong(int length, int limit) =>
        TextCatalog.Core.Text("Expression_TooLong", length, limit);

    internal static LocalizedText TooManyParts(int limit) =>
        TextCatalog.Core.Text("Expression_TooManyParts", limit);

    internal static LocalizedText UnclosedQuote() =>
        TextCatalog.Core.Text("Expression_UnclosedQuote");

    internal static LocalizedText Unexpected(string found) =>
        TextCatalog.Core.Text("Expression_Unexpected", found);

    internal static LocalizedText UnknownFunction(string name) =>
        TextCatalog.Core.Text("Expression_UnknownFunction", name);

    internal static LocalizedText UnknownMode() =>
        TextCatalog.Core.Text("Expression_UnknownMode");

    internal static LocalizedText UnknownName(string name) =>
        TextCatalog.Core.Text("Expression_UnknownName", name);

    internal static LocalizedText UnknownUnit(string unit) =>
        TextCatalog.Core.Text("Expression_UnknownUnit", unit);

    internal static LocalizedText UnknownUnitHint() =>
        TextCatalog.Core.Text("Expression_UnknownUnitHint");

    internal static LocalizedText WrongArgumentCount(string function, int found, int expected) =>
        TextCatalog.Core.Text("Expression_WrongArgumentCount", function, found, expected);

    internal static LocalizedText WrongType(LocalizedText found, LocalizedText expected) =>
        TextCatalog.Core.Text("Expression_WrongType", found, expected);
}
