using VettingPortal.Features.People;

namespace VettingPortal.Tests.People;

public sealed class RfcTests
{
    public static TheoryData<string, char, bool> Vectors() =>
        DomainVectors.Rows("rfc", row => (row.Text("value"), row.Text("check")[0], row.Flag("check_ok")));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void CheckDigit_Vector_AgreesWithIt(string value, char check, bool isRight)
    {
        Assert.Equal(check, Rfc.CheckDigit(value));
        Assert.Equal(isRight, value[^1] == Rfc.CheckDigit(value));
    }

    [Theory]
    [InlineData("", RfcFault.Missing)]
    [InlineData("SAT970701NN3", RfcFault.Shape)]
    [InlineData("GODE561231GR", RfcFault.Shape)]
    [InlineData("XAXX010101000", RfcFault.Generic)]
    [InlineData("XEXX010101000", RfcFault.Generic)]
    [InlineData("GODE561331GR8", RfcFault.ImpossibleDate)]
    [InlineData("GODE560231GR8", RfcFault.ImpossibleDate)]
    [InlineData("GODE561231GR7", RfcFault.CheckDigit)]
    public void FaultOf_WrongText_NamesTheFirstFault(string text, RfcFault fault) =>
        Assert.Equal(fault, Rfc.FaultOf(text));

    [Theory]
    [InlineData("GODE561231GR8")]
    [InlineData("COSC8001137NA")]
    [InlineData(" guhr 890715 g54 ")]
    public void TryParse_OfAPerson_IsRead(string text) => Assert.True(Rfc.TryParse(text, out _));

    [Fact]
    public void Fits_SameFirstTen_IsTrue()
    {
        var rfc = Rfc.Parse("GODE561231GR8");

        Assert.True(rfc.Fits(Curp.Parse(ACurp.WithCheckDigit("GODE561231HDFRRL0"))));
        Assert.False(rfc.Fits(Curp.Parse("SABC560626MDFLRN01")));
        Assert.Equal("GODE******GR8", rfc.ToString());
    }

    [Theory]
    [InlineData("GODE561231H0912", true)]
    [InlineData("gode561231h09 12345", true)]
    [InlineData("GODE561231H09", false)]
    [InlineData("GODE561231H0912345678901", false)]
    [InlineData("GODE561231H09-12", false)]
    public void Cuip_TryParse_TakesAnyKeyOfItsLength(string text, bool isOne) =>
        Assert.Equal(isOne, Cuip.TryParse(text, out _));
}
