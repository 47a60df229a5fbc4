using VettingPortal.Features.People;

namespace VettingPortal.Tests.People;

public sealed class NameTests
{
    [Fact]
    public void Parse_LooselyTyped_IsTidiedAndKeptAsWritten()
    {
        var name = PersonName.Parse("  José\u00A0 Ángel ", "Nun\u0303ez", " \t");

        Assert.Equal("José Ángel Nuñez", name.Display);
        Assert.Equal("JOSE ANGEL NUNEZ", name.Normalised);
        Assert.Null(name.SecondSurname);
        Assert.Equal("J. N.", name.ToString());
    }

    [Fact]
    public void Judge_EveryPartWrong_NamesAllInOrder()
    {
        var tooLong = new string('A', PersonName.MaxLength + 1);

        Assert.Equal(
            [NameFault.NamesMissing, NameFault.SurnameTooLong, NameFault.SecondSurnameTooLong],
            PersonName.Judge("-", tooLong, tooLong, out _)
        );
        Assert.Equal([NameFault.NamesTooLong, NameFault.SurnameMissing], PersonName.Judge(tooLong, null, "", out _));
        Assert.Empty(PersonName.Judge(tooLong[1..], "Ku", ".", out var name));
        Assert.Null(name?.SecondSurname);
    }

    [Theory]
    [InlineData("SABC560626MDFLRN01", "CONCEPCIÓN", "SALGADO", "BRISEÑO")]
    [InlineData("PEGJ850101HDFRRL04", "Julio", "Pérez", "Garza")]
    [InlineData("PEXJ850101HDFRXL0", "José Julio", "Pérez", null)]
    [InlineData("PEXJ850101HDFRXL0", "J. Julio", "Pérez", "")]
    [InlineData("LEMC850101MDFNXR0", "María del Carmen", "de León", "Muñoz")]
    [InlineData("CUXM850101MDFRRR0", "María", "de la Cruz", "Xoriga")]
    [InlineData("PEXM850101MDFRXR0", "María de", "Pérez", null)]
    [InlineData("LOCA850101MDFPZN0", "Ana", "López", "Cázares")]
    [InlineData("LXCA850101MDFPZN0", "Ana", "López", "Cázares")]
    [InlineData("PXDA850101HDFXZL0", "Alejandro", "Peña", "Díaz")]
    [InlineData("XAMJ850101HDFXCS0", "Josué", "Ñáñez", "Mc Gregor Macías", true)]
    [InlineData("KUUF850101HDFXCR0", "Francisco", "Ku", "Uc")]
    [InlineData("OAGA850101MDFFMN0", "Ana", "O'Farrill", "Güemes")]
    public void Misfits_LettersOfTheName_NoneOrSecondSurname(
        string body,
        string given,
        string first,
        string? second,
        bool particleMatters = false
    )
    {
        var curp = Curp.Parse(body.Length == Curp.Length ? body : ACurp.WithCheckDigit(body));

        var misfits = CurpLetters.Misfits(curp, PersonName.Parse(given, first, second));

        Assert.Equal(particleMatters ? [new(NamePart.SecondSurname, "GR", "MC")] : [], misfits);
    }

    [Fact]
    public void Misfits_AnotherName_NamesEachPartWithItsLetters() =>
        Assert.Equal(
            [
                new(NamePart.FirstSurname, "RIS", "PER"),
                new(NamePart.SecondSurname, "XX", "GR"),
                new(NamePart.GivenNames, "AN", "JL"),
            ],
            CurpLetters.Misfits(Curp.Parse("PEGJ850101HDFRRL04"), PersonName.Parse("Ana", "Ríos"))
        );

    [Theory]
    [InlineData("Juan Carlos", "Pérez", "López", "JUAN CARLOS", "PEREZ", "LOPEZ")]
    [InlineData("Juan Carlos", "Pérez", "López", "Carlos Juan", "López", "Pérez")]
    [InlineData("Juan Carlos", "Pérez", "López", "Juan", "Péres", "López")]
    [InlineData("Ana", "López", "de León", "Ana", "López", "León")]
    [InlineData("Ana", "Santa María", "Ruiz", "Ana", "Santamaría", "Ruiz")]
    [InlineData("Ma. Elena", "De la Cruz", null, "María Elena", "Cruz", null)]
    [InlineData("Hernán", "Rodríguez", "Peña", "Hernán", "Rodrigues", "Pena")]
    public void AreAlike_SamePersonWrittenOtherwise_IsTrue(
        string g1,
        string f1,
        string? s1,
        string g2,
        string f2,
        string? s2
    ) => Assert.True(SimilarNames.AreAlike(PersonName.Parse(g1, f1, s1), PersonName.Parse(g2, f2, s2)));

    [Theory]
    [InlineData("Juan", "Pérez", "López", "Luis", "Pérez", "López")]
    [InlineData("Juan Carlos", "Pérez", "López", "Juan Carlos", "Gómez", "Ruiz")]
    [InlineData("Ana", "Martínez", "Torres", "Rosa", "Hernández", "Cruz")]
    [InlineData("Juan", "Hernández", "Rodríguez", "José", "Hernández", "Rodríguez")]
    public void AreAlike_TwoPeople_IsFalse(string g1, string f1, string s1, string g2, string f2, string s2) =>
        Assert.False(SimilarNames.AreAlike(PersonName.Parse(g1, f1, s1), PersonName.Parse(g2, f2, s2)));

    [Fact]
    public void Score_EitherWayRound_IsTheSameAndOneForOneself()
    {
        var (one, other) = (PersonName.Parse("Ana", "Ruiz", "Gil"), PersonName.Parse("Anna María", "Ruiz"));

        Assert.Equal(1, SimilarNames.Score(one, one));
        Assert.Equal(SimilarNames.Score(one, other), SimilarNames.Score(other, one), 10);
    }
}
