using PerfRules.Texts;

namespace PerfRules.Cli.Tests.CommandLine;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData(null, null, null, null, DisplayLanguage.Chinese)] // Windows, services
    [InlineData(null, null, null, "C.UTF-8", DisplayLanguage.Chinese)] // containers
    [InlineData(null, null, null, "POSIX", DisplayLanguage.Chinese)]
    [InlineData(null, null, null, "zh_CN.UTF-8", DisplayLanguage.Chinese)]
    [InlineData(null, null, null, "zh", DisplayLanguage.Chinese)]
    [InlineData(null, null, null, "en_US.UTF-8", DisplayLanguage.English)]
    [InlineData(null, null, null, "de_DE@euro", DisplayLanguage.English)]
    [InlineData(null, null, "zh_CN.UTF-8", "en_US.UTF-8", DisplayLanguage.Chinese)] // LC_MESSAGES wins over LANG
    [InlineData(null, "en_US.UTF-8", "zh_CN.UTF-8", "zh_CN.UTF-8", DisplayLanguage.English)] // LC_ALL wins over both
    [InlineData(null, "", "", "en_US.UTF-8", DisplayLanguage.English)] // an empty variable counts as not set
    [InlineData("zh", "en_US.UTF-8", null, null, DisplayLanguage.Chinese)]
    [InlineData("en", null, null, "zh_CN.UTF-8", DisplayLanguage.English)]
    [InlineData("fr", null, null, "zh_CN.UTF-8", DisplayLanguage.Chinese)] // refused elsewhere, in this language
    public void Of_OptionAndEnvironment_ChoosesTheLanguage(string? asked, string? all, string? messages, string? lang, DisplayLanguage expected)
    {
        string? Environment(string name) => name switch
        {
            "LC_ALL" => all,
            "LC_MESSAGES" => messages,
            "LANG" => lang,
            _ => null,
        };

        Assert.Equal(expected, LanguageChoice.Of(asked, Environment));
    }
}
