using Sitrep.Ingest.Folders;

namespace Sitrep.Tests.Ingest.Folders;

public sealed class FolderFollowingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // Waiting takes no time on this clock, so that what the system's notices miss is found by looking.
    private readonly JumpingTime _time = new(TimeProvider.System.GetUtcNow());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_there_comes_first_and_then_what_comes_in()
    {
        _folder.Write("a.txt", "One.");
        _folder.Write("below/b.txt", "Two.");
        _folder.Write("picture.png", "Not a report.");
        using var following = new FolderFollowing(_folder.Path, _time);
        await using var files = following.FollowAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await Next(files, 2)).ShouldBe([At("a.txt"), At("below/b.txt")], ignoreOrder: true);
        _folder.Write("c.txt", "Three.");
        (await Next(files, 1)).ShouldBe([At("c.txt")]);
    }

    [Fact]
    public async Task A_notice_is_enough_to_look()
    {
        using var following = new FolderFollowing(_folder.Path, TimeProvider.System);
        await using var files = following.FollowAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = Next(files, 1);
        File.SetLastWriteTimeUtc(_folder.Write("a.txt", "One."), new DateTime(2010, 6, 13, 0, 0, 0, DateTimeKind.Utc));
        (await first).ShouldBe([At("a.txt")]);
    }

    [Fact]
    public async Task It_ends_when_told_to()
    {
        using var stop = new CancellationTokenSource();
        using var following = new FolderFollowing(_folder.Path, TimeProvider.System);
        var files = following.FollowAsync(stop.Token).ToListAsync(CancellationToken.None).AsTask();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(files);
    }

    private string At(string file) => Path.Combine(_folder.Path, file);

    private static async Task<List<string>> Next(IAsyncEnumerator<IReadOnlyList<string>> looks, int count)
    {
        var files = new List<string>();
        while (files.Count < count && await looks.MoveNextAsync())
        {
            files.AddRange(looks.Current);
        }

        return files;
    }
}
