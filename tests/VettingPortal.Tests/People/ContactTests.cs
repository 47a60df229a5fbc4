using VettingPortal.Features.People;

namespace VettingPortal.Tests.People;

public sealed class ContactTests
{
    [Theory]
    [InlineData("55 1614 2408", "+525516142408")]
    [InlineData("+52 (55) 1614-2408", "+525516142408")]
    [InlineData("525516142408", "+525516142408")]
    [InlineData("+1 415 555 2671", "+14155552671")]
    public void Phone_TryParse_KeepsE164(string text, string kept)
    {
        Assert.True(PhoneNumber.TryParse(text, out var phone));
        Assert.Equal(kept, phone.Value);
        Assert.Equal(kept[1..], phone.Export);
        Assert.DoesNotContain("1614", phone.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234")]
    [InlineData("55 1614 240")]
    [InlineData("+999 1234 5678")]
    [InlineData("800 FLORES")]
    [InlineData("=55 1614 2408")]
    [InlineData("+")]
    public void Phone_TryParse_RefusesOthers(string? text) => Assert.False(PhoneNumber.TryParse(text, out _));

    [Theory]
    [InlineData("ana.ruiz@correo.example", "ana.ruiz@correo.example")]
    [InlineData(" Ana+alta@Correo.Example ", "Ana+alta@correo.example")]
    [InlineData("íñigo@muñoz.mx", "íñigo@muñoz.mx")]
    public void Email_TryParse_KeepsAddress(string text, string kept)
    {
        Assert.True(EmailAddress.TryParse(text, out var email));
        Assert.Equal(kept, email.Value);
        Assert.DoesNotContain(kept[..3], email.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("ana@correo")]
    [InlineData("ana@correo..example")]
    [InlineData("ana ruiz@correo.example")]
    [InlineData("ana@@correo.example")]
    [InlineData("ana@-correo.example")]
    [InlineData("ana\u0000@correo.example")]
    [InlineData("ana@correo.example\r\nBcc: x@y.example")]
    [InlineData("=HYPERLINK(\"http://x.example\")")]
    public void Email_TryParse_RefusesOthers(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Fact]
    public void Email_TryParse_RefusesOverlong()
    {
        Assert.False(EmailAddress.TryParse($"{new string('a', 65)}@correo.example", out _));
        Assert.False(
            EmailAddress.TryParse($"a@{string.Join('.', Enumerable.Repeat(new string('a', 60), 5))}.example", out _)
        );
    }

    [Fact]
    public void BirthStates_All_AreThirtyTwoAndAbroad()
    {
        Assert.Equal(32, BirthStates.All.Count);
        Assert.True(BirthStates.TryParse(" jc ", out var code));
        Assert.Equal("Jalisco", BirthStates.NameOf(code));
        Assert.True(BirthStates.IsCode("NE"));
        Assert.Null(BirthStates.NameOf("NE"));
        Assert.False(BirthStates.TryParse("ZZ", out _));
    }

    [Theory]
    [InlineData("TÉCNICO SUPERIOR", Schooling.HigherTechnical)]
    [InlineData("tecnico_superior", Schooling.HigherTechnical)]
    [InlineData(" Técnico  Superior ", Schooling.HigherTechnical)]
    [InlineData("Secundaria", Schooling.LowerSecondary)]
    [InlineData("POSGRADO", Schooling.Postgraduate)]
    public void Schooling_TryParse_ReadsWhatFilesSay(string text, Schooling schooling)
    {
        Assert.True(SchoolingCodes.TryParse(text, out var read));
        Assert.Equal(schooling, read);
    }

    [Fact]
    public void Schooling_Levels_AreOrdered()
    {
        Assert.True(Schooling.LowerSecondary < Schooling.UpperSecondary);
        Assert.True(Schooling.HigherTechnical < Schooling.Bachelor);
        Assert.False(SchoolingCodes.TryParse("PRIMARIA", out _));
    }

    [Theory]
    [InlineData("h", Sex.Man)]
    [InlineData(" M ", Sex.Woman)]
    [InlineData("X", Sex.NonBinary)]
    public void Sex_TryParse_ReadsLetters(string text, Sex sex)
    {
        Assert.True(SexLetters.TryParse(text, out var read));
        Assert.Equal(sex, read);
        Assert.Equal(char.ToUpperInvariant(text.Trim()[0]), sex.Letter());
        Assert.False(SexLetters.TryParse("F", out _));
    }
}
