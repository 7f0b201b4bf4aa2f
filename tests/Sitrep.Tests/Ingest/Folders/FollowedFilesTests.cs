using Sitrep.Ingest.Folders;

namespace Sitrep.Tests.Ingest.Folders;

public class FollowedFilesTests
{
    private static readonly DateTimeOffset Now = new(2010, 6, 13, 12, 0, 0, TimeSpan.Zero);

    private readonly FollowedFiles _files = new();

    [Fact]
    public void A_file_is_handed_out_once()
    {
        Look(0, File("a.txt", 10, -60)).ShouldBe(["a.txt"]);
        Look(30, File("a.txt", 10, -60)).ShouldBeEmpty();
        _files.HasUnsettled.ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_being_written_waits_until_it_is_whole()
    {
        Look(0, File("a.txt", 10, -1)).ShouldBeEmpty();
        _files.HasUnsettled.ShouldBeTrue();
        Look(1, File("a.txt", 20, 1)).ShouldBeEmpty();
        Look(2, File("a.txt", 20, 1)).ShouldBeEmpty();
        Look(3, File("a.txt", 20, 1)).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_file_that_is_written_again_comes_again()
    {
        Look(0, File("a.txt", 10, -60));
        Look(100, File("a.txt", 10, 90)).ShouldBe(["a.txt"]);
        Look(200, File("a.txt", 11, 90)).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_file_server_whose_clock_is_ahead_delays_nothing()
    {
        Look(0, File("a.txt", 10, 3600)).ShouldBeEmpty();
        Look(2, File("a.txt", 10, 3600)).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_file_that_went_and_came_back_comes_again()
    {
        Look(0, File("a.txt", 10, -60));
        Look(30).ShouldBeEmpty();
        Look(60, File("a.txt", 10, -60)).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_folder_that_could_not_be_listed_changes_nothing()
    {
        Look(0, File("a.txt", 10, -60));
        _files.Look(null, Now.AddSeconds(30)).ShouldBeEmpty();
        Look(60, File("a.txt", 10, -60)).ShouldBeEmpty();
    }

    private IReadOnlyList<string> Look(int seconds, params FileVersion[] files) => _files.Look(files, Now.AddSeconds(seconds));

    private static FileVersion File(string path, long length, int written) => new(path, length, Now.AddSeconds(written).UtcDateTime);
}
