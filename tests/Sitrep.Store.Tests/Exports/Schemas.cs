using NJsonSchema;

namespace Sitrep.Store.Tests.Exports;

/// <summary>The schemas of <c>docs/reference</c>, which lie beside the tests.</summary>
internal static class Schemas
{
    public static async Task ShouldHold(string schema, string json)
    {
        var parsed = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "schemas", schema), TestContext.Current.CancellationToken);
        parsed.Validate(json).Select(e => e.ToString()).ShouldBeEmpty(json);
    }

    public static async Task ShouldNotHold(string schema, string json)
    {
        var parsed = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "schemas", schema), TestContext.Current.CancellationToken);
        parsed.Validate(json).ShouldNotBeEmpty(json);
    }
}
