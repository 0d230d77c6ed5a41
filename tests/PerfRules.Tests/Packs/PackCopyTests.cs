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

    [Fact]
    public void Make_PackThatExtendsAnother_MarksWhatItChangesAndAdds() => Assert.Equal(
        """
        format: 1
        pack: a/2026/b
        extends: a/2024/b
        version: 1.0.0
        title: 某市 # 待复核 (to be reviewed)
        # 待复核 (to be reviewed)
        remove: [ 丙 ]
        overrides:
          # 待复核: points, measure, criterion and source
          甲: { points: 5 }
        add:
          - after: 甲
            indicators:
              # 待复核: points, measure, criterion and source
              - { id: 乙, points: 2, origin: awarded, award: 考核组 }

        """,
        PackCopy.Make(
            "format: 1\npack: a/2025/b\nextends: a/2024/b\nversion: 1.1.0\ntitle: 某市\nremove: [ 丙 ]\noverrides: { 甲: { points: 5 } }\nadd:\n  - { after: 甲, indicators: [ { id: 乙, points: 2, origin: awarded, award: 考核组 } ] }\n",
            "pack.yaml",
            "a/2026/b",
            DisplayLanguage.English).Text);
}
