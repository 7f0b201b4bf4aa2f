using System.Text;
using CsCheck;
using Sitrep.Ingest;

namespace Sitrep.Tests.Ingest;

public sealed class TextDecoderTests
{
    private const string English = "The army took the café on the hill – “at once”, it said. The rebels' naïve plan failed.";
    private const string Russian = "Войска заняли высоту на юге страны и закрыли дорогу к границе, сообщило министерство обороны в среду вечером.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(English)], "windows-1251").ShouldBe(English);
    }

    [Fact]
    public void Valid_UTF_8_is_UTF_8_whatever_was_declared() => TextDecoder.Decode(Encoding.UTF8.GetBytes(English), "windows-1252").ShouldBe(English);

    [Fact]
    public void UTF_16_without_a_mark_is_seen() => TextDecoder.Decode(Encoding.Unicode.GetBytes(English)).ShouldBe(English);

    [Fact]
    public void The_declared_character_set_holds_for_other_bytes() =>
        TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes(Russian), "koi8-r").ShouldBe(Russian);

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1252", English)]
    public void An_undeclared_one_is_detected(string name, string text) =>
        TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text)).ShouldBe(text);

    [Fact]
    public void An_unknown_name_declares_nothing() => TextDecoder.Decode([(byte)'a', 0xE9], "klingon").ShouldNotBeEmpty();

    [Fact]
    public void Any_bytes_become_text() => Gen.Byte.Array.Sample(bytes => TextDecoder.Decode(bytes) is not null);
}
