using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Tests.Packs;

public sealed class PackCopyTests
{
    // What is no pack has nothing to mark; that it is none is for the loader to say.
    [Theory]
    [InlineData("-   a\n", "- a\n")]
    [InlineData("hello\n", "hello\n")]
    public void Make_TextThatIsNoMapping_IsLaidOutOnly(string text, string expected) =>
        Assert.Equal(expected, PackCopy.Make(text, "pack.yaml", "a/2026/b", DisplayLanguage.English).Text);
}
