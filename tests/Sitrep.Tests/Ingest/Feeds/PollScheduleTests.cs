using System.Net.Http.Headers;
using CsCheck;
using Sitrep.Ingest.Feeds;

namespace Sitrep.Tests.Ingest.Feeds;

public class PollScheduleTests
{
    private static readonly DateTimeOffset Now = new(2010, 6, 13, 12, 0, 0, TimeSpan.Zero);
    private static readonly FeedState Feed = new(new Uri("https://news.example/feed"));

    [Fact]
    public void A_feed_that_was_never_asked_is_due_at_once() => Schedule().FirstPoll(Feed, Now).ShouldBe(Now);

    [Fact]
    public void A_shorter_interval_holds_at_once_after_a_restart() =>
        Schedule(minutes: 5).FirstPoll(Feed with { NextPoll = Now.AddHours(6) }, Now).ShouldBe(Now.AddMinutes(5));

    [Fact]
    public void What_was_due_stays_due_after_a_restart() =>
        Schedule().FirstPoll(Feed with { NextPoll = Now.AddMinutes(3) }, Now).ShouldBe(Now.AddMinutes(3));

    [Fact]
    public void Backing_off_outlasts_a_restart() =>
        Schedule().FirstPoll(Feed with { NextPoll = Now.AddHours(6), Failures = 3 }, Now).ShouldBe(Now.AddHours(6));

    [Fact]
    public void After_an_answer_the_interval_passes_and_up_to_a_tenth_more() => Gen.Int.Sample(seed =>
    {
        var after = Schedule(seed: seed).AfterAnswer(Feed with { Failures = 4 }, Now);
        after.Failures.ShouldBe(0);
        (after.NextPoll - Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(16.5));
    });

    [Fact]
    public void Feeds_asked_at_the_same_time_are_spread()
    {
        var schedule = Schedule();
        Enumerable.Range(0, 20).Select(_ => schedule.AfterAnswer(Feed, Now).NextPoll).Distinct().Count().ShouldBe(20);
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 60)]
    [InlineData(2, 120)]
    [InlineData(6, 1440)]
    [InlineData(5000, 1440)]
    public void Each_failure_doubles_the_wait_up_to_a_day(int failures, int minutes)
    {
        var after = Schedule().AfterFailure(Feed with { Failures = failures }, null, Now);
        after.Failures.ShouldBe(failures + 1);
        (after.NextPoll - Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes * 1.1));
    }

    [Fact]
    public void An_interval_above_a_day_is_no_shorter_after_failures() =>
        (Schedule(minutes: 3 * 1440).AfterFailure(Feed, null, Now).NextPoll - Now).ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromDays(3));

    [Fact]
    public void A_server_that_names_a_time_gets_it()
    {
        Schedule().AfterFailure(Feed, new RetryConditionHeaderValue(TimeSpan.FromHours(3)), Now).NextPoll.ShouldBe(Now.AddHours(3));
        Schedule().AfterFailure(Feed, new RetryConditionHeaderValue(Now.AddHours(4)), Now).NextPoll.ShouldBe(Now.AddHours(4));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-100)]
    public void A_shorter_time_than_backing_off_takes_is_no_invitation(int seconds) =>
        Schedule().AfterFailure(Feed, new RetryConditionHeaderValue(Now.AddSeconds(seconds)), Now).NextPoll.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(Now.AddMinutes(30));

    [Fact]
    public void Nobody_is_waited_for_longer_than_a_week() =>
        Schedule().AfterFailure(Feed, new RetryConditionHeaderValue(TimeSpan.FromDays(3650)), Now).NextPoll.ShouldBe(Now.AddDays(7));

    [Fact]
    public void A_host_rests_as_long_as_it_asks_for_and_five_seconds_at_least()
    {
        Schedule().HostRest(null, Now).ShouldBe(TimeSpan.FromSeconds(5));
        Schedule().HostRest(new RetryConditionHeaderValue(TimeSpan.FromSeconds(1)), Now).ShouldBe(TimeSpan.FromSeconds(5));
        Schedule().HostRest(new RetryConditionHeaderValue(TimeSpan.FromMinutes(10)), Now).ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void Nothing_is_polled_more_often_than_once_a_minute() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PollOptions { Every = TimeSpan.FromSeconds(59) });

    private static PollSchedule Schedule(double minutes = 15, int seed = 1) => new(new PollOptions { Every = TimeSpan.FromMinutes(minutes) }, new Random(seed));
}
