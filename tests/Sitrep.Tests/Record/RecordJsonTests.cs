using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Record;

namespace Sitrep.Tests.Record;

public class RecordJsonTests
{
    private static readonly ReportRecord Whole = new()
    {
        Report = new ReportSection { Id = "0123456789abcdef", Title = "T", Source = "S", Url = "https://s.example/t", Published = "2010-06-14", PublishedBasis = "given", Language = "en", Text = "“Ош” & <62> \"dead\"\n" },
        Places = [new PlaceRecord { Id = "p1", Name = "Ош", Kind = "city", Mentions = [new Mention(1, 3, "Ош")], GeonamesId = 1527534, Country = "KG", Admin1 = "Osh City", Lat = 40.53, Lon = 72.8, PrecisionKm = 10, Relation = "20 km east of p2" }],
        Times = [new TimeRecord { Id = "t1", Timex = "2010-06-10TNI", Start = "2010-06-10", End = "2010-06-10", Precision = "part_of_day" }],
        Actors = [new ActorRecord { Id = "a1", Name = "N", Kind = "person", Country = "KG", Role = "interim president", RoleStatus = "acting", RoleSince = "2010-04", MemberOf = "a2", Also = ["M"] }],
        Events =
        [
            new EventRecord
            {
                Id = "e1", Type = "ASSAULT", Mode = "firearms", Contexts = ["military"], Score = -9.5, Acled = "Attack", Cameo = "190", Trigger = new Mention(7, 9, "62"), Sentence = new Mention(0, 18),
                Initiators = ["a1"], Recipients = ["a1"], Victims = [new VictimRecord("a1", 7, 9, "62")], Targets = [new Mention(7, 9, "62")], Weapons = [new Mention(7, 9, "62")], Places = ["p1"], Time = "t1",
                Modality = "happened", Polarity = "negative", Background = true, Attribution = [new AttributionRecord("a1", new Mention(7, 9, "62"), true, "denies")],
                Tolls = [new TollRecord { Kind = "killed", Low = 62, Bound = "at_least", Start = 7, End = 9, Text = "62", Attribution = [new AttributionRecord("a1")] }],
                Valid = new ValidityRecord("2010-06-11", null), PartOf = "e2", Confidence = 0.93,
            },
        ],
    };

    [Fact]
    public void Written_and_read_again_it_is_the_same() => ReportRecord.FromJson(Whole.ToJson()).ToJson().ShouldBe(Whole.ToJson());

    [Fact]
    public void A_record_is_one_line_with_letters_and_quotation_marks_as_they_are()
    {
        var json = Whole.ToJson();
        json.ShouldNotContain("\n");
        json.ShouldContain("“Ош” & <62> \\\"dead\\\"\\n");
        json.ShouldStartWith("{\"schema\":\"sitrep/1\",\"report\":{\"id\":");
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var bare = new ReportRecord { Report = new ReportSection { Text = "" }, Times = [new TimeRecord { Id = "t1", Timex = "XXXX-06-20", Precision = "day" }] };
        bare.ToJson().ShouldBe("{\"schema\":\"sitrep/1\",\"report\":{\"text\":\"\"},\"places\":[],\"times\":[{\"id\":\"t1\",\"mentions\":[],\"timex\":\"XXXX-06-20\",\"precision\":\"day\"}],\"actors\":[],\"events\":[]}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"sitrep/1\",\"report\":{}}")]
    public void What_is_no_record_is_refused(string json) => Should.Throw<JsonException>(() => ReportRecord.FromJson(json));

    [Fact]
    public void The_contracts_example_is_read_and_written_without_loss()
    {
        var json = File.ReadAllText(Repository.Beside("shared/contract/example.json"));
        JsonNode.DeepEquals(JsonNode.Parse(ReportRecord.FromJson(json).ToJson()), JsonNode.Parse(json)).ShouldBeTrue();
    }
}
