using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class CalibrationTests
{
    [Fact]
    public void Error_is_the_distance_of_confidence_and_share_weighted_by_number()
    {
        var calibration = new Calibration();
        for (var i = 0; i < 10; i++)
        {
            calibration.Add(0.85, i < 6);
            calibration.Add(0.35, i < 3);
        }

        calibration.ExpectedError.ShouldBe((0.25 + 0.05) / 2, 1e-9);
        calibration.Plot().ShouldContain("0.8 to 0.9       10  0.60");
        calibration.Svg().ShouldStartWith("<svg");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Ends_fall_into_the_first_and_last_bin(double confidence)
    {
        var calibration = new Calibration();
        calibration.Add(confidence, confidence > 0.5);
        (calibration.Count, calibration.ExpectedError).ShouldBe((1, 0));
    }
}
