using CsCheck;
using VettingPortal.Features.Certification;

namespace VettingPortal.Tests.Certification;

/// <summary>The code that anyone checks a certificate by.</summary>
public sealed class VerificationCodeTests
{
    private static readonly Gen<string> Spelled = Gen.Select(
        Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZ"].Array[VerificationCode.Length],
        Gen.Bool.Array[VerificationCode.Length],
        Gen.Int[0, 3].Array[VerificationCode.Length],
        (letters, small, after) =>
            string.Concat(
                letters.Select(
                    (letter, i) =>
                        (small[i] ? char.ToLowerInvariant(letter) : letter)
                        + (
                            after[i] is 1 ? "-"
                            : after[i] is 2 ? " "
                            : ""
                        )
                )
            )
    );

    [Fact]
    public void TryParse_AnySpellingOfACode_IsThatCode() =>
        Spelled.Sample(typed =>
        {
            Assert.True(VerificationCode.TryParse(typed, out var code));
            var plain = typed.Replace("-", "").Replace(" ", "").ToUpperInvariant();
            Assert.Equal(plain, code.Value);
            Assert.True(VerificationCode.TryParse(code.Grouped, out var again));
            Assert.Equal(code, again);
        });

    [Fact]
    public void New_ManyTimes_IsNeverTheSameAndUsesEverySign()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => VerificationCode.New().Value).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(32, codes.SelectMany(code => code).Distinct().Count());
    }

    [Theory]
    [InlineData("OIL00-11111-AAAAA-BBBBB-CCCCCC", "01100" + "11111AAAAABBBBBCCCCCC")]
    [InlineData("oil00–11111 aaaaa bbbbb cccccc", "0110011111AAAAABBBBBCCCCCC")]
    public void TryParse_LookAlikes_AreTheDigitsMeant(string typed, string meant)
    {
        Assert.True(VerificationCode.TryParse(typed, out var code));
        Assert.Equal(meant, code.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789ABCDEFGHJKMNPQR")]
    [InlineData("0123456789ABCDEFGHJKMNPQRST")]
    [InlineData("0123456789ABCDEFGHJKMNPQRU")]
    [InlineData("0123456789ABCDEFGHJKMNPQR'")]
    [InlineData("ÁÉÍÓÚ0123456789ABCDEFGHJKM")]
    public void TryParse_WhatIsNoCode_IsNone(string? typed) => Assert.False(VerificationCode.TryParse(typed, out _));

    [Fact]
    public void TryParse_AVeryLongText_IsNoneAtOnce() =>
        Assert.False(VerificationCode.TryParse(new string(' ', 100_000) + VerificationCode.New().Value, out _));

    [Fact]
    public void ToString_OfACode_DoesNotTellIt()
    {
        var code = VerificationCode.New();

        Assert.DoesNotContain(code.Value, code.ToString(), StringComparison.Ordinal);
    }
}
