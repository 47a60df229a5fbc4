using CsCheck;
using VettingPortal.Features.People;

namespace VettingPortal.Tests.People;

public sealed class CurpTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<string, int, char, bool> Vectors() =>
        DomainVectors.Rows(
            "curp",
            row => (row.Text("value"), row.GetProperty("sum").GetInt32(), row.Text("check")[0], row.Flag("valid"))
        );

    [Theory]
    [MemberData(nameof(Vectors))]
    public void TryParse_Vector_AgreesWithIt(string value, int sum, char check, bool isValid)
    {
        Assert.Equal(check, Curp.CheckDigit(value));
        Assert.Equal((10 - (sum % 10)) % 10, check - '0');
        Assert.Equal(isValid, Curp.TryParse(value, out var curp));
        Assert.Equal(isValid ? value : null, curp?.Value);
    }

    [Theory]
    [InlineData(null, CurpFault.Missing)]
    [InlineData(" \t ", CurpFault.Missing)]
    [InlineData("SABC560626MDFLRN0", CurpFault.Shape)]
    [InlineData("SABC560626MDFLRN011", CurpFault.Shape)]
    [InlineData("SABC561326MDFLRN0x", CurpFault.Shape)]
    [InlineData("SABC560626ADFLRN01", CurpFault.Shape)]
    [InlineData("SABC560626MZZLRN01", CurpFault.Shape)]
    [InlineData("SABC560626MDFLRÑ01", CurpFault.Shape)]
    [InlineData("SABC５60626MDFLRN01", CurpFault.Shape)]
    [InlineData("SABC561326MDFLRN01", CurpFault.ImpossibleDate)]
    [InlineData("SABC560600MDFLRN01", CurpFault.ImpossibleDate)]
    [InlineData("LOMA010229MNLPRNA5", CurpFault.ImpossibleDate)]
    [InlineData("SABC560626MDFLRN02", CurpFault.CheckDigit)]
    public void FaultOf_WrongText_NamesTheFirstFault(string? text, CurpFault fault) =>
        Assert.Equal(fault, Curp.FaultOf(text));

    [Theory]
    [InlineData(" sabc560626mdflrn01 ")]
    [InlineData("SABC 560626 MDFLRN 01")]
    [InlineData("\uFEFFSABC560626MDFLRN01\u00A0")]
    public void Parse_LooselyTyped_IsNormalised(string text) =>
        Assert.Equal("SABC560626MDFLRN01", Curp.Parse(text).Value);

    [Fact]
    public void Parse_Specimen_TellsBirthSexAndState()
    {
        var curp = Curp.Parse("SABC560626MDFLRN01");

        Assert.Equal(new DateOnly(1956, 6, 26), curp.BornOn);
        Assert.Equal(Sex.Woman, curp.Sex);
        Assert.Equal("DF", curp.BirthState);
        Assert.Equal("SABC************01", curp.ToString());
        Assert.Equal(curp, Curp.Parse("sabc560626mdflrn01"));
    }

    [Fact]
    public void Parse_NonBinaryBornAbroadThisCentury_IsRead()
    {
        var curp = Curp.Parse(ACurp.WithCheckDigit("PEGJ040229XNERRLA"));

        Assert.Equal(new DateOnly(2004, 2, 29), curp.BornOn);
        Assert.Equal(Sex.NonBinary, curp.Sex);
        Assert.Equal(BirthStates.Abroad, curp.BirthState);
    }

    [Theory]
    [InlineData("PEGJ261124HDFRRLA", null)]
    [InlineData("PEGJ261125HDFRRLA", CurpFault.ImpossibleDate)]
    public void Judge_DayAfterToday_IsImpossible(string body, CurpFault? fault) =>
        Assert.Equal(fault, Curp.Judge(ACurp.WithCheckDigit(body), Today, out _));

    [Fact]
    public void Parse_NotACurp_DoesNotRepeatItInTheFailure()
    {
        var failure = Assert.Throws<FormatException>(() => Curp.Parse("SABC560626MDFLRN02"));

        Assert.DoesNotContain("SABC", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_AnyGeneratedCurp_IsReadBack() =>
        ACurp.Any.Sample(made =>
        {
            Assert.True(Curp.TryParse(made.Text, out var curp));
            Assert.Equal(made.BornOn, curp.BornOn);
            Assert.Equal(made.Text, curp.Value);
        });

    [Fact]
    public void FaultOf_OneOtherCharacter_IsMostlySeen()
    {
        var (changed, missed) = (0, 0);
        Gen.Select(ACurp.Any, Gen.Int[0, 16], Gen.Char["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"])
            .Sample(
                (made, place, letter) =>
                {
                    var other = $"{made.Text[..place]}{letter}{made.Text[(place + 1)..]}";
                    var fault = Curp.FaultOf(other);
                    if (other != made.Text && fault is null or CurpFault.CheckDigit)
                    {
                        changed++;
                        missed += fault is null ? 1 : 0;
                    }
                },
                iter: 20_000,
                threads: 1
            );

        // The check digit is modulo ten: a weight that shares a factor with ten, or a step of ten, hides a change.
        Assert.True(missed < changed * 0.25, $"{missed} of {changed} changes went unseen");
    }

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndReadsItsOwnValueAgain() =>
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 40]
            .Sample(text =>
            {
                Assert.True(!Curp.TryParse(text, out var curp) || Curp.TryParse(curp.Value, out _));
                Assert.True(!Rfc.TryParse(text, out var rfc) || Rfc.TryParse(rfc.Value, out _));
                Assert.True(!Cuip.TryParse(text, out var cuip) || Cuip.TryParse(cuip.Value, out _));
                Assert.True(!PhoneNumber.TryParse(text, out var phone) || PhoneNumber.TryParse(phone.Export, out _));
                Assert.True(!EmailAddress.TryParse(text, out var email) || EmailAddress.TryParse(email.Value, out _));
                Assert.True(
                    !PersonName.TryParse(text, text, text, out var name)
                        || PersonName.Parse(name.GivenNames, name.FirstSurname, name.SecondSurname) == name
                );
                Assert.False(BirthStates.TryParse(text, out _) && text.Length < 2);
                Assert.False(SchoolingCodes.TryParse(text, out _));
            });
}
