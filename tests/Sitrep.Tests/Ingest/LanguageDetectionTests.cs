using Sitrep.Ingest;
using Sitrep.Ingest.Languages;

namespace Sitrep.Tests.Ingest;

public sealed class LanguageDetectionTests
{
    private static readonly LanguageDetection Detection = new();

    [Theory]
    [InlineData("The army took the hill on Monday, and the rebels, who had held it for a week, left without a shot.")]
    [InlineData("THE ARMY TOOK THE HILL ON MONDAY, AND THE REBELS, WHO HAD HELD IT FOR A WEEK, LEFT WITHOUT A SHOT.")]
    [InlineData("Osh: 12 dead. Bishkek: quiet. Jalal-Abad: two houses burnt, market shut, road blocked. Batken: no change.")]
    [InlineData("Killed: 191. Injured: 1,971. Displaced: 300,000.")]
    [InlineData("Army takes hill")]
    [InlineData("Gunmen in Kidal, Gao, Ménaka and Tombouctou fired on Malian soldiers; MINUSMA sent patrols.")]
    public void English_passes(string text) => Should.NotThrow(() => Detection.RequireEnglish(text, null));

    [Theory]
    [InlineData("Войска заняли высоту на юге страны и закрыли дорогу к границе, сообщило министерство обороны в среду.", "Russian")]
    [InlineData("L'armée a repris la colline lundi matin et les rebelles, qui la tenaient depuis une semaine, sont partis sans combattre.", "French")]
    [InlineData("El ejército tomó la colina el lunes por la mañana y los rebeldes, que la ocupaban desde hacía una semana, se marcharon.", "Spanish")]
    [InlineData("Die Armee nahm am Montag den Hügel ein, und die Aufständischen, die ihn eine Woche lang gehalten hatten, zogen ab.", "German")]
    [InlineData("Ordu pazartesi sabahı tepeyi ele geçirdi ve bir haftadır orayı tutan isyancılar çatışmadan çekildi, dedi bakanlık.", "Turkish")]
    [InlineData("سيطر الجيش على التل صباح الاثنين وانسحب المتمردون الذين كانوا يسيطرون عليه منذ أسبوع دون قتال.", "Arabic")]
    [InlineData("政府军星期一占领了这座山，叛军没有抵抗就撤离了。", "Chinese")]
    public void Another_language_is_named(string text, string language) =>
        Should.Throw<UnreadableReportException>(() => Detection.RequireEnglish(text, "en")).Message.ShouldContain($"in {language}; Sitrep reads English so far");

    [Fact]
    public void A_short_text_is_taken_at_its_word()
    {
        Should.NotThrow(() => Detection.RequireEnglish("Oil spill near Abadan", "en-GB"));
        Should.Throw<UnreadableReportException>(() => Detection.RequireEnglish("Ordu tepede", "tr")).Message.ShouldBe("says it is in \"tr\"; Sitrep reads English so far");
    }
}
