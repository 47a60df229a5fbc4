using VettingPortal.Kernel;

namespace VettingPortal.Tests.Kernel;

public sealed class SafeCellTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Ruiz", "Ruiz")]
    [InlineData("a=b", "a=b")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+52", "'+52")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\0=1", "'=1")]
    [InlineData("a\0b", "ab")]
    [InlineData("＝1", "'＝1")]
    public void Of_Text_CannotBeAFormula(string? text, string cell) => Assert.Equal(cell, SafeCell.Of(text));

    [Theory]
    [InlineData("Ruiz", "Ruiz")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("dijo \"sí\"", "\"dijo \"\"sí\"\"\"")]
    [InlineData("=A1;B1", "\"'=A1;B1\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void Csv_Text_IsOneField(string text, string field) => Assert.Equal(field, SafeCell.Csv(text));
}
