using System.CommandLine;
using Sitrep.Cli;

namespace Sitrep.Tests.Cli;

public sealed class StoreOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("osh.db", "desk.db", "osh.db")]
    [InlineData(null, "desk.db", "desk.db")]
    [InlineData("", "Host=db", "Host=db")]
    public void The_command_line_goes_before_the_environment(string? given, string? environment, string place) => StoreOption.Place(given, environment).ShouldBe(place);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_either_it_is_a_file_of_the_users(string? environment)
    {
        var place = StoreOption.Place(null, environment);
        Path.IsPathFullyQualified(place).ShouldBeTrue();
        place.ShouldEndWith(Path.Combine("sitrep", "sitrep.db"));
    }

    [Fact]
    public async Task What_is_no_store_is_wrong_usage()
    {
        var option = new StoreOption();
        var letter = _folder.Write("letter.txt", string.Concat(Enumerable.Repeat("No store at all.\n", 100)));
        var parsed = new RootCommand { option }.Parse(["--store", letter]);
        var refusal = await Should.ThrowAsync<UsageException>(() => option.OpenAsync(parsed, TestContext.Current.CancellationToken));
        refusal.Message.ShouldStartWith(letter);
        refusal.Message.ShouldNotContain("\n");
    }

    public void Dispose() => _folder.Dispose();
}
