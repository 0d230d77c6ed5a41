using System.Text.Json;
using PerfRules.Cli.Tests.Support;
using PerfRules.Packs;

namespace PerfRules.Cli.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Theory]
    [InlineData("pack", "indicators")]
    [InlineData("case", "facts")]
    public void Schema_Name_PrintsTheSchema(string name, string property)
    {
        using var run = new CliRun();

        var result = run.Run("schema", name);

        Assert.Equal((0, string.Empty, PackSchema.Read(name)), (result.ExitCode, result.Error, result.Out));
        using var json = JsonDocument.Parse(result.Out);
        Assert.True(json.RootElement.GetProperty("properties").TryGetProperty(property, out _));
    }

    [Fact]
    public void Schema_UnknownName_NamesThoseThatExist()
    {
        using var run = new CliRun();

        var result = run.Run("schema", "packs");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal("错误：pack|case 的值“packs”不可用，可用的是：pack、case", result.ErrorLines[0]);
    }
}
