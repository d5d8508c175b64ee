//! Python's grammar as a PEG, with the rules that recognise common mistakes.
//!
//! Only wrong programs are parsed with it (`error_pass.zig`). CPython finds its error messages by
//! where a PEG parser gives up and by extra rules for mistakes, tried in a certain order; to say
//! the same at the same place, the order of alternatives here has to be that of CPython 3.14.
//!
//! Notation, one rule after the other, `name: alternatives ;`
//!
//!     'x'  "x"        a token; a soft keyword       NAME STRING ...   token kinds
//!     [e]  e?         optional                      e*  e+            repeated
//!     e+,  e+;        separated by `,` or `;`       &e  !e            look ahead
//!     &&'x'           must follow, or "expected 'x'" is raised (in the second pass)
//!     ~               no other alternative of this rule after this point
//!     a=e b=e c=e     remember which tokens e covered
//!     bad_rule        tried only in the second pass
//!     @memo           results are kept, as CPython does: a rule kept is not tried again for errors
//!     @calm           error rules are off inside
//!     @fast           a name or number before `,` `)` `]` `}` `=` or a newline passes at once
//!
//! What an alternative in braces raises (a, b: places; `%` in a message: the kind of expression a):
//!
//!     {at a "m"}      at a                          {span a b "m"}    from a to b
//!     {from a "m"}    from a to the last token read {last "m"}        at the last token read
//!     {next "m"}      at the next token             {block a "m"}     IndentationError, a's line
//!     {target a x}    at the part of a that is no target for x (assign, loop, delete)
//!     {do x}          `Action.x` of error_pass.zig decides
//!
//! Not here: what the machine does with it (`peg.zig`).

pub const start_rules = struct {
    pub const exec = "file";
    pub const eval = "eval";
    pub const single = "interactive";
};

pub const text = statements ++ compound ++ functions ++ patterns ++ expressions ++ atoms ++
    arguments ++ targets ++ strings ++ mistakes ++ more_mistakes;

const statements =
    \\file: [statements] END ;
    \\interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE ;
    \\eval: expressions NEWLINE* END ;
    \\statements: statement+ ;
    \\statement: compound_stmt | simple_stmts ;
    \\simple_stmts: simple_stmt !';' NEWLINE | simple_stmt+; [';'] NEWLINE ;
    \\@memo simple_stmt: assignment | &"type" type_alias | star_expressions
    \\    | &'return' return_stmt | &('import' | 'from') import_stmt | &'raise' raise_stmt
    \\    | pass_stmt | &'del' del_stmt | &'yield' yield_expr | &'assert' assert_stmt
    \\    | break_stmt | continue_stmt | &'global' global_stmt | &'nonlocal' nonlocal_stmt ;
    \\compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt
    \\    | &('class' | '@') class_def | &('with' | 'async') with_stmt
    \\    | &('for' | 'async') for_stmt | &'try' try_stmt | &'while' while_stmt | match_stmt ;
    \\assignment: NAME ':' expression ['=' annotated_rhs]
    \\    | ('(' single_target ')' | single_part_target) ':' expression ['=' annotated_rhs]
    \\    | (star_targets '=')+ annotated_rhs !'='
    \\    | single_target augassign ~ annotated_rhs
    \\    | bad_assignment ;
    \\annotated_rhs: yield_expr | star_expressions ;
    \\augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>='
    \\    | '**=' | '//=' ;
    \\return_stmt: 'return' [star_expressions] ;
    \\raise_stmt: 'raise' expression ['from' expression] | 'raise' ;
    \\pass_stmt: 'pass' ;
    \\break_stmt: 'break' ;
    \\continue_stmt: 'continue' ;
    \\global_stmt: 'global' NAME+, ;
    \\nonlocal_stmt: 'nonlocal' NAME+, ;
    \\del_stmt: 'del' del_targets &(';' | NEWLINE) | bad_del_stmt ;
    \\assert_stmt: 'assert' expression [',' expression] ;
    \\import_stmt: bad_import | import_name | import_from ;
    \\import_name: 'import' dotted_as_name+, ;
    \\import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
    \\    | 'from' ('.' | '...')+ 'import' import_from_targets ;
    \\import_from_targets: '(' import_from_as_name+, [','] ')' | import_from_as_name+, !','
    \\    | '*' | bad_import_from_targets ;
    \\import_from_as_name: bad_import_from_as_name | NAME ['as' NAME] ;
    \\dotted_as_name: bad_dotted_as_name | dotted_name ['as' NAME] ;
    \\dotted_name: NAME ('.' NAME)* ;
    \\type_alias: "type" NAME [type_params] '=' expression ;
    \\@memo block: NEWLINE INDENT statements DEDENT | simple_stmts | bad_block ;
    \\
;

const compound =
    \\decorators: ('@' named_expression NEWLINE)+ ;
    \\class_def: decorators class_def_raw | class_def_raw ;
    \\class_def_raw: bad_class_def_raw
    \\    | 'class' NAME [type_params] ['(' [arguments] ')'] ':' block ;
    \\if_stmt: bad_if_stmt | 'if' named_expression ':' block elif_stmt
    \\    | 'if' named_expression ':' block [else_block] ;
    \\elif_stmt: bad_elif_stmt | 'elif' named_expression ':' block elif_stmt
    \\    | 'elif' named_expression ':' block [else_block] ;
    \\else_block: bad_else_stmt | 'else' &&':' block ;
    \\while_stmt: bad_while_stmt | 'while' named_expression ':' block [else_block] ;
    \\for_stmt: bad_for_stmt
    \\    | 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
    \\    | 'async' 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
    \\    | bad_for_target ;
    \\with_stmt: bad_with_stmt_indent
    \\    | 'with' '(' with_item+, [','] ')' ':' block | 'with' with_item+, ':' block
    \\    | 'async' 'with' '(' with_item+, [','] ')' ':' block
    \\    | 'async' 'with' with_item+, ':' block
    \\    | bad_with_stmt ;
    \\with_item: expression 'as' star_target &(',' | ')' | ':') | bad_with_item | expression ;
    \\try_stmt: bad_try_stmt | 'try' &&':' block finally_block
    \\    | 'try' &&':' block except_block+ [else_block] [finally_block]
    \\    | 'try' &&':' block except_star_block+ [else_block] [finally_block] ;
    \\except_block: bad_except_stmt_indent | 'except' expressions ':' block
    \\    | 'except' expression 'as' NAME ':' block | 'except' ':' block | bad_except_stmt ;
    \\except_star_block: bad_except_star_stmt_indent | 'except' '*' expressions ':' block
    \\    | 'except' '*' expression 'as' NAME ':' block | bad_except_star_stmt ;
    \\finally_block: bad_finally_stmt | 'finally' &&':' block ;
    \\match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | bad_match_stmt ;
    \\subject_expr: star_named_expression ',' [star_named_expressions] | named_expression ;
    \\case_block: bad_case_block | "case" patterns [guard] ':' block ;
    \\guard: 'if' named_expression ;
    \\
;

const functions =
    \\function_def: decorators function_def_raw | function_def_raw ;
    \\function_def_raw: bad_def_raw
    \\    | 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':' block
    \\    | 'async' 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':' block ;
    \\params: bad_parameters | parameters ;
    \\parameters: slash_no_default param_no_default* param_with_default* [star_etc]
    \\    | slash_with_default param_with_default* [star_etc]
    \\    | param_no_default+ param_with_default* [star_etc]
    \\    | param_with_default+ [star_etc] | star_etc ;
    \\slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')' ;
    \\slash_with_default: param_no_default* param_with_default+ '/' ','
    \\    | param_no_default* param_with_default+ '/' &')' ;
    \\star_etc: bad_star_etc | '*' param_no_default param_maybe_default* [kwds]
    \\    | '*' param_no_default_star_annotation param_maybe_default* [kwds]
    \\    | '*' ',' param_maybe_default+ [kwds] | kwds ;
    \\kwds: bad_kwds | '**' param_no_default ;
    \\param_no_default: param ',' | param &')' ;
    \\param_no_default_star_annotation: param_star_annotation ',' | param_star_annotation &')' ;
    \\param_with_default: param default ',' | param default &')' ;
    \\param_maybe_default: param [default] ',' | param [default] &')' ;
    \\param: NAME [':' expression] ;
    \\param_star_annotation: NAME ':' star_expression ;
    \\default: '=' expression | bad_default ;
    \\type_params: bad_type_params | '[' type_param+, [','] ']' ;
    \\@memo type_param: NAME [':' expression] ['=' expression] | bad_type_param
    \\    | '*' NAME ['=' star_expression] | '**' NAME ['=' expression] ;
    \\lambda_params: bad_lambda_parameters | lambda_parameters ;
    \\lambda_parameters:
    \\    lambda_slash_no_default lambda_param_no_default* lambda_param_with_default*
    \\        [lambda_star_etc]
    \\    | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
    \\    | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
    \\    | lambda_param_with_default+ [lambda_star_etc] | lambda_star_etc ;
    \\lambda_slash_no_default: lambda_param_no_default+ '/' ','
    \\    | lambda_param_no_default+ '/' &':' ;
    \\lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ','
    \\    | lambda_param_no_default* lambda_param_with_default+ '/' &':' ;
    \\lambda_star_etc: bad_lambda_star_etc
    \\    | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
    \\    | '*' ',' lambda_param_maybe_default+ [lambda_kwds] | lambda_kwds ;
    \\lambda_kwds: bad_lambda_kwds | '**' lambda_param_no_default ;
    \\lambda_param_no_default: NAME ',' | NAME &':' ;
    \\lambda_param_with_default: NAME default ',' | NAME default &':' ;
    \\lambda_param_maybe_default: NAME [default] ',' | NAME [default] &':' ;
    \\
;

const patterns =
    \\patterns: open_sequence_pattern | pattern ;
    \\pattern: as_pattern | or_pattern ;
    \\as_pattern: or_pattern 'as' capture_target | bad_as_pattern ;
    \\or_pattern: closed_pattern ('|' closed_pattern)* ;
    \\@memo closed_pattern: literal_pattern | capture_target | "_" | value_pattern | group_pattern
    \\    | sequence_pattern | mapping_pattern | class_pattern ;
    \\literal_pattern: signed_number !('+' | '-') | complex_number | strings
    \\    | 'None' | 'True' | 'False' ;
    \\complex_number: ['-'] real_number ('+' | '-') a=NUMBER {do check_imaginary} ;
    \\real_number: a=NUMBER {do check_real} ;
    \\signed_number: NUMBER | '-' NUMBER ;
    \\capture_target: !"_" NAME !('.' | '(' | '=') ;
    \\value_pattern: attr !('.' | '(' | '=') ;
    \\attr: NAME ('.' NAME)+ ;
    \\name_or_attr: NAME ('.' NAME)* ;
    \\group_pattern: '(' pattern ')' ;
    \\sequence_pattern: '[' [maybe_star_pattern+, [',']] ']' | '(' [open_sequence_pattern] ')' ;
    \\open_sequence_pattern: maybe_star_pattern ',' [maybe_star_pattern+, [',']] ;
    \\maybe_star_pattern: star_pattern | pattern ;
    \\@memo star_pattern: '*' capture_target | '*' "_" ;
    \\mapping_pattern: '{' '}' | '{' double_star_pattern [','] '}'
    \\    | '{' key_value_pattern+, ',' double_star_pattern [','] '}'
    \\    | '{' key_value_pattern+, [','] '}' ;
    \\key_value_pattern: (literal_pattern | attr) ':' pattern ;
    \\double_star_pattern: '**' capture_target ;
    \\class_pattern: name_or_attr '(' ')' | name_or_attr '(' pattern+, [','] ')'
    \\    | name_or_attr '(' keyword_pattern+, [','] ')'
    \\    | name_or_attr '(' pattern+, ',' keyword_pattern+, [','] ')' | bad_class_pattern ;
    \\keyword_pattern: NAME '=' pattern ;
    \\
;

const expressions =
    \\expressions: expression (',' expression)+ [','] | expression ',' | expression ;
    \\@memo expression: bad_expression | bad_legacy_expression
    \\    | disjunction 'if' disjunction 'else' expression | disjunction | lambdef ;
    \\@calm expression_calm: disjunction 'if' disjunction 'else' expression | disjunction
    \\    | lambdef ;
    \\yield_expr: 'yield' 'from' expression | 'yield' [star_expressions] ;
    \\star_expressions: star_expression (',' star_expression)+ [','] | star_expression ','
    \\    | star_expression ;
    \\@memo star_expression: '*' bitwise_or | expression ;
    \\star_named_expressions: star_named_expression+, [','] ;
    \\star_named_expression: '*' bitwise_or | named_expression ;
    \\assignment_expression: NAME ':=' ~ expression ;
    \\named_expression: assignment_expression | bad_named_expression | expression !':=' ;
    \\@memo @fast disjunction: conjunction ('or' conjunction)+ | conjunction ;
    \\@memo conjunction: inversion ('and' inversion)+ | inversion ;
    \\@memo inversion: 'not' inversion | comparison ;
    \\comparison: bitwise_or comparison_rest+ | bitwise_or ;
    \\comparison_rest: '==' bitwise_or | '!=' bitwise_or | '<=' bitwise_or | '<' bitwise_or
    \\    | '>=' bitwise_or | '>' bitwise_or | 'not' 'in' bitwise_or | 'in' bitwise_or
    \\    | 'is' 'not' bitwise_or | 'is' bitwise_or ;
    \\@memo @fast bitwise_or: bitwise_xor ('|' bitwise_xor)* ;
    \\@memo bitwise_xor: bitwise_and ('^' bitwise_and)* ;
    \\@memo bitwise_and: shift_expr ('&' shift_expr)* ;
    \\@memo shift_expr: shift_operand (('<<' | '>>') sum)* ;
    \\shift_operand: bad_arithmetic | sum ;
    \\@memo sum: term (('+' | '-') term)* ;
    \\@memo term: factor (('*' | '/' | '//' | '%' | '@') factor)* ;
    \\@memo factor: '+' factor | '-' factor | '~' factor | bad_factor | power ;
    \\power: await_primary '**' factor | await_primary ;
    \\@memo await_primary: 'await' primary | primary ;
    \\@memo @fast primary: atom primary_rest* ;
    \\primary_rest: '.' NAME | genexp | '(' [arguments] ')' | '[' slices ']' ;
    \\slices: slice !',' | (slice | starred_expression)+, [','] ;
    \\slice: [expression] ':' [expression] [':' [expression]] | named_expression ;
    \\lambdef: 'lambda' [lambda_params] ':' expression ;
    \\
;

const atoms =
    \\atom: NAME | 'True' | 'False' | 'None' | &(STRING | FSTRING_START | TSTRING_START) strings
    \\    | NUMBER | &'(' (tuple | group | genexp) | &'[' (list | listcomp)
    \\    | &'{' (dict | set | dictcomp | setcomp) | '...' ;
    \\group: '(' (yield_expr | named_expression) ')' | bad_group ;
    \\list: '[' [star_named_expressions] ']' ;
    \\tuple: '(' [star_named_expression ',' [star_named_expressions]] ')' ;
    \\set: '{' star_named_expressions '}' ;
    \\dict: '{' [double_starred_kvpairs] '}' | '{' wrong_kvpairs '}' ;
    \\double_starred_kvpairs: double_starred_kvpair+, [','] ;
    \\double_starred_kvpair: '**' bitwise_or | kvpair ;
    \\kvpair: expression ':' expression ;
    \\for_if_clauses: for_if_clause+ ;
    \\for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
    \\    | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
    \\    | bad_for_if_clause | bad_for_target ;
    \\listcomp: '[' named_expression for_if_clauses ']' | bad_comprehension ;
    \\setcomp: '{' named_expression for_if_clauses '}' | bad_comprehension ;
    \\genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')'
    \\    | bad_comprehension ;
    \\dictcomp: '{' kvpair for_if_clauses '}' | bad_dict_comprehension ;
    \\
;

const arguments =
    \\@memo arguments: args [','] &')' | bad_arguments ;
    \\args: positional_args [',' kwargs] | kwargs ;
    \\positional_args: (starred_expression | (assignment_expression | expression !':=') !'=')+, ;
    \\kwargs: kwarg_or_starred+, ',' kwarg_or_double_starred+, | kwarg_or_starred+,
    \\    | kwarg_or_double_starred+, ;
    \\starred_expression: bad_starred_unpacking | '*' expression | bad_starred_expression ;
    \\kwarg_or_starred: bad_kwarg | NAME '=' expression | starred_expression ;
    \\kwarg_or_double_starred: bad_kwarg | NAME '=' expression | '**' expression ;
    \\
;

const targets =
    \\star_targets: star_target !',' | star_target (',' star_target)* [','] ;
    \\@memo star_target: '*' (!'*' star_target) | target_with_star_atom ;
    \\@memo target_with_star_atom: part_target | star_atom ;
    \\part_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead ;
    \\star_atom: NAME | '(' target_with_star_atom ')'
    \\    | '(' [star_target (',' star_target)+ [','] | star_target ','] ')'
    \\    | '[' [star_target+, [',']] ']' ;
    \\single_target: single_part_target | NAME | '(' single_target ')' ;
    \\single_part_target: part_target ;
    \\del_targets: del_target+, [','] ;
    \\@memo del_target: part_target | del_t_atom ;
    \\del_t_atom: NAME | '(' del_target ')' | '(' [del_targets] ')' | '[' [del_targets] ']' ;
    \\@memo t_primary: atom &t_lookahead (t_primary_rest &t_lookahead)* ;
    \\t_primary_rest: '.' NAME | '[' slices ']' | genexp | '(' [arguments] ')' ;
    \\t_lookahead: '(' | '[' | '.' ;
    \\
;

const strings =
    \\@memo strings: bad_string_concat | a=(fstring | STRING)+ {do check_strings}
    \\    | tstring+ ;
    \\fstring: FSTRING_START fstring_middle* FSTRING_END ;
    \\fstring_middle: fstring_field | FSTRING_MIDDLE ;
    \\fstring_field: '{' annotated_rhs ['='] [conversion] [fstring_full_spec] '}'
    \\    | bad_fstring_field ;
    \\conversion: a='!' b=NAME {do check_conversion} ;
    \\fstring_full_spec: ':' fstring_spec* ;
    \\fstring_spec: FSTRING_MIDDLE | fstring_field ;
    \\tstring: TSTRING_START tstring_middle* TSTRING_END ;
    \\tstring_middle: tstring_field | TSTRING_MIDDLE ;
    \\tstring_field: '{' annotated_rhs ['='] [conversion] [tstring_full_spec] '}'
    \\    | bad_tstring_field ;
    \\tstring_full_spec: ':' tstring_spec* ;
    \\tstring_spec: TSTRING_MIDDLE | tstring_field ;
    \\
;

const mistakes =
    \\bad_arguments:
    \\    (positional_args ',' kwargs | kwargs) a=',' (starred_expression !'=')+,
    \\        {from a "iterable argument unpacking follows keyword argument unpacking"}
    \\    | a=expression b=for_if_clauses ',' [args | expression for_if_clauses]
    \\        {span a b "Generator expression must be parenthesized"}
    \\    | a=NAME b='=' expression for_if_clauses
    \\        {span a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"}
    \\    | [args ','] a=NAME b='=' &(',' | ')') {span a b "expected argument value expression"}
    \\    | a=args b=for_if_clauses {do check_nonparen_genexp}
    \\    | args ',' a=expression b=for_if_clauses
    \\        {span a b "Generator expression must be parenthesized"}
    \\    | a=args ',' args {do fail_positional} ;
    \\bad_kwarg: a=('True' | 'False' | 'None') b='=' {span a b "cannot assign to %"}
    \\    | a=NAME b='=' expression for_if_clauses
    \\        {span a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"}
    \\    | !(NAME '=') a=expression b='='
    \\        {span a b "expression cannot contain assignment, perhaps you meant \"==\"?"}
    \\    | a='**' expression '=' b=expression
    \\        {span a b "cannot assign to keyword argument unpacking"} ;
    \\bad_starred_unpacking: a='*' expression '=' b=expression
    \\        {span a b "cannot assign to iterable argument unpacking"} ;
    \\bad_starred_expression: '*' {last "Invalid star expression"} ;
    \\bad_expression: STRING a=(!STRING expression_calm)+ STRING
    \\        {span a a "invalid syntax. Is this intended to be part of the string?"}
    \\    | !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_calm {do check_comma}
    \\    | a=disjunction 'if' b=disjunction !('else' | ':')
    \\        {span a b "expected 'else' after 'if' expression"}
    \\    | a=disjunction 'if' b=disjunction 'else' !expression
    \\        {next "expected expression after 'else', but statement is given"}
    \\    | a=(pass_stmt | break_stmt | continue_stmt) 'if' disjunction 'else' simple_stmt
    \\        {at a "expected expression before 'if', but statement is given"}
    \\    | a='lambda' [lambda_params] b=':' &FSTRING_MIDDLE
    \\        {span a b "f-string: lambda expressions are not allowed without parentheses"}
    \\    | a='lambda' [lambda_params] b=':' &TSTRING_MIDDLE
    \\        {span a b "t-string: lambda expressions are not allowed without parentheses"} ;
    \\bad_legacy_expression: a=NAME !'(' b=star_expressions {do check_legacy} ;
    \\@memo bad_named_expression:
    \\    a=expression ':=' expression {at a "cannot use assignment expressions with %"}
    \\    | a=NAME '=' b=bitwise_or !('=' | ':=')
    \\        {span a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"}
    \\    | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or
    \\        !('=' | ':=')
    \\        {at a "cannot assign to % here. Maybe you meant '==' instead of '='?"} ;
    \\bad_assignment:
    \\    a=bad_ann_assign_target ':' expression
    \\        {at a "only single target (not %) can be annotated"}
    \\    | a=star_named_expression ',' star_named_expressions* ':' expression
    \\        {at a "only single target (not tuple) can be annotated"}
    \\    | a=expression ':' expression {at a "illegal target for annotation"}
    \\    | (star_targets '=')* a=star_expressions '=' {target a assign}
    \\    | (star_targets '=')* a=yield_expr '='
    \\        {at a "assignment to yield expression not possible"}
    \\    | a=star_expressions augassign annotated_rhs
    \\        {at a "'%' is an illegal expression for augmented assignment"} ;
    \\bad_ann_assign_target: list | tuple | '(' bad_ann_assign_target ')' ;
    \\bad_del_stmt: 'del' a=star_expressions {target a delete} ;
    \\bad_block: NEWLINE !INDENT {block - "expected an indented block"} ;
    \\bad_comprehension:
    \\    ('[' | '(' | '{') a=starred_expression for_if_clauses
    \\        {at a "iterable unpacking cannot be used in comprehension"}
    \\    | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    \\        {do fail_comprehension_target}
    \\    | ('[' | '{') a=star_named_expression b=',' for_if_clauses
    \\        {span a b "did you forget parentheses around the comprehension target?"} ;
    \\bad_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}'
    \\        {at a "dict unpacking cannot be used in dict comprehension"} ;
    \\bad_group: '(' a=starred_expression ')' {at a "cannot use starred expression here"}
    \\    | '(' a='**' expression ')' {at a "cannot use double starred expression here"} ;
    \\wrong_kvpairs: double_starred_kvpair+, ',' wrong_kvpair
    \\    | expression ':' a='*' bitwise_or
    \\        {from a "cannot use a starred expression in a dictionary value"}
    \\    | expression a=':' &('}' | ',')
    \\        {at a "expression expected after dictionary key and ':'"} ;
    \\wrong_kvpair: a=expression !':' {do fail_key}
    \\    | expression ':' a='*' bitwise_or
    \\        {from a "cannot use a starred expression in a dictionary value"}
    \\    | expression a=':' &('}' | ',')
    \\        {at a "expression expected after dictionary key and ':'"} ;
    \\bad_for_if_clause: ['async'] 'for' (bitwise_or (',' bitwise_or)* [',']) !'in'
    \\        {last "'in' expected after for-loop variables"} ;
    \\bad_for_target: ['async'] 'for' a=star_expressions {target a loop} ;
    \\bad_arithmetic: sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion
    \\        {span a b "'not' after an operator must be parenthesized"} ;
    \\bad_factor: ('+' | '-' | '~') a='not' b=factor
    \\        {span a b "'not' after an operator must be parenthesized"} ;
    \\bad_string_concat: a=(fstring | STRING)+ b=tstring
    \\        {span a b "cannot mix t-string literals with string or bytes literals"}
    \\    | a=tstring+ b=(fstring | STRING)
    \\        {span a b "cannot mix t-string literals with string or bytes literals"} ;
    \\bad_fstring_field: '{' a='=' {at a "f-string: valid expression required before '='"}
    \\    | '{' a='!' {at a "f-string: valid expression required before '!'"}
    \\    | '{' a=':' {at a "f-string: valid expression required before ':'"}
    \\    | '{' a='}' {at a "f-string: valid expression required before '}'"}
    \\    | '{' !annotated_rhs {next "f-string: expecting a valid expression after '{'"}
    \\    | '{' annotated_rhs !('=' | '!' | ':' | '}')
    \\        {next "f-string: expecting '=', or '!', or ':', or '}'"}
    \\    | '{' annotated_rhs '=' !('!' | ':' | '}')
    \\        {next "f-string: expecting '!', or ':', or '}'"}
    \\    | '{' annotated_rhs ['='] bad_fstring_conversion
    \\    | '{' annotated_rhs ['='] ['!' NAME] !(':' | '}') {next "f-string: expecting ':' or '}'"}
    \\    | '{' annotated_rhs ['='] ['!' NAME] ':' fstring_spec* !'}'
    \\        {next "f-string: expecting '}', or format specs"}
    \\    | '{' annotated_rhs ['='] ['!' NAME] !'}' {next "f-string: expecting '}'"} ;
    \\bad_fstring_conversion: '!' &(':' | '}') {next "f-string: missing conversion character"}
    \\    | '!' !NAME {next "f-string: invalid conversion character"} ;
    \\bad_tstring_field: '{' a='=' {at a "t-string: valid expression required before '='"}
    \\    | '{' a='!' {at a "t-string: valid expression required before '!'"}
    \\    | '{' a=':' {at a "t-string: valid expression required before ':'"}
    \\    | '{' a='}' {at a "t-string: valid expression required before '}'"}
    \\    | '{' !annotated_rhs {next "t-string: expecting a valid expression after '{'"}
    \\    | '{' annotated_rhs !('=' | '!' | ':' | '}')
    \\        {next "t-string: expecting '=', or '!', or ':', or '}'"}
    \\    | '{' annotated_rhs '=' !('!' | ':' | '}')
    \\        {next "t-string: expecting '!', or ':', or '}'"}
    \\    | '{' annotated_rhs ['='] bad_tstring_conversion
    \\    | '{' annotated_rhs ['='] ['!' NAME] !(':' | '}') {next "t-string: expecting ':' or '}'"}
    \\    | '{' annotated_rhs ['='] ['!' NAME] ':' tstring_spec* !'}'
    \\        {next "t-string: expecting '}', or format specs"}
    \\    | '{' annotated_rhs ['='] ['!' NAME] !'}' {next "t-string: expecting '}'"} ;
    \\bad_tstring_conversion: '!' &(':' | '}') {next "t-string: missing conversion character"}
    \\    | '!' !NAME {next "t-string: invalid conversion character"} ;
    \\
;

const more_mistakes =
    \\bad_parameters: a='/' ',' {at a "at least one argument must precede /"}
    \\    | (slash_no_default | slash_with_default) param_maybe_default* a='/'
    \\        {at a "/ may appear only once"}
    \\    | [slash_no_default] param_no_default* bad_parameters_helper a=param_no_default
    \\        {do fail_no_default}
    \\    | param_no_default* a='(' param_no_default+ [','] b=')'
    \\        {span a b "Function parameters cannot be parenthesized"}
    \\    | [slash_no_default | slash_with_default] param_maybe_default* '*'
    \\        (',' | param_no_default) param_maybe_default* a='/' {at a "/ must be ahead of *"}
    \\    | param_maybe_default+ '/' a='*' {at a "expected comma between / and *"} ;
    \\bad_parameters_helper: slash_with_default | param_with_default+ ;
    \\bad_star_etc: a='*' (')' | ',' (')' | '**')) {at a "named arguments must follow bare *"}
    \\    | '*' param a='=' {at a "var-positional argument cannot have default value"}
    \\    | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',')
    \\        {at a "* argument may appear only once"} ;
    \\bad_kwds: '**' param a='=' {at a "var-keyword argument cannot have default value"}
    \\    | '**' param ',' a=param {at a "arguments cannot follow var-keyword argument"}
    \\    | '**' param ',' a=('*' | '**' | '/')
    \\        {at a "arguments cannot follow var-keyword argument"} ;
    \\bad_default: a='=' &(')' | ',') {at a "expected default value expression"} ;
    \\bad_lambda_parameters: a='/' ',' {at a "at least one argument must precede /"}
    \\    | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/'
    \\        {at a "/ may appear only once"}
    \\    | [lambda_slash_no_default] lambda_param_no_default* bad_lambda_parameters_helper
    \\        a=lambda_param_no_default {do fail_no_default}
    \\    | lambda_param_no_default* a='(' NAME+, [','] b=')'
    \\        {span a b "Lambda expression parameters cannot be parenthesized"}
    \\    | [lambda_slash_no_default | lambda_slash_with_default] lambda_param_maybe_default* '*'
    \\        (',' | lambda_param_no_default) lambda_param_maybe_default* a='/'
    \\        {at a "/ must be ahead of *"}
    \\    | lambda_param_maybe_default+ '/' a='*' {at a "expected comma between / and *"} ;
    \\bad_lambda_parameters_helper: lambda_slash_with_default | lambda_param_with_default+ ;
    \\bad_lambda_star_etc: '*' (':' | ',' (':' | '**')) {last "named arguments must follow bare *"}
    \\    | '*' NAME a='=' {at a "var-positional argument cannot have default value"}
    \\    | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*'
    \\        (lambda_param_no_default | ',') {at a "* argument may appear only once"} ;
    \\bad_lambda_kwds: '**' NAME a='=' {at a "var-keyword argument cannot have default value"}
    \\    | '**' NAME ',' a=NAME {at a "arguments cannot follow var-keyword argument"}
    \\    | '**' NAME ',' a=('*' | '**' | '/')
    \\        {at a "arguments cannot follow var-keyword argument"} ;
    \\bad_type_params: '[' a=']' {from a "Type parameter list cannot be empty"} ;
    \\bad_type_param: '*' NAME a=':' b=expression {do fail_tuple_bound}
    \\    | '**' NAME a=':' b=expression {do fail_spec_bound} ;
    \\bad_with_item: expression 'as' a=expression &(',' | ')' | ':') {target a assign} ;
    \\bad_import: a='import' dotted_name+, 'from' dotted_name
    \\        {from a "Did you mean to use 'from ... import ...' instead?"}
    \\    | 'import' a=NEWLINE {from a "Expected one or more names after 'import'"} ;
    \\bad_dotted_as_name: dotted_name 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression
    \\        {at a "cannot use % as import target"} ;
    \\bad_import_from_as_name: NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression
    \\        {at a "cannot use % as import target"} ;
    \\bad_import_from_targets: import_from_as_name+, ',' NEWLINE
    \\        {last "trailing comma not allowed without surrounding parentheses"}
    \\    | a=NEWLINE {from a "Expected one or more names after 'import'"} ;
    \\bad_with_stmt: ['async'] 'with' (expression ['as' star_target])+, NEWLINE
    \\        {last "expected ':'"}
    \\    | ['async'] 'with' '(' (expressions ['as' star_target])+, [','] ')' NEWLINE
    \\        {last "expected ':'"} ;
    \\bad_with_stmt_indent: ['async'] a='with' (expression ['as' star_target])+, ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'with' statement on line "}
    \\    | ['async'] a='with' '(' (expressions ['as' star_target])+, [','] ')' ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'with' statement on line "} ;
    \\bad_try_stmt: a='try' ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'try' statement on line "}
    \\    | 'try' ':' block !('except' | 'finally') {last "expected 'except' or 'finally' block"}
    \\    | 'try' ':' block* except_block+ a='except' b='*' expression ['as' NAME] ':'
    \\        {span a b "cannot have both 'except' and 'except*' on the same 'try'"}
    \\    | 'try' ':' block* except_star_block+ a='except' [expression ['as' NAME]] ':'
    \\        {at a "cannot have both 'except' and 'except*' on the same 'try'"} ;
    \\bad_except_stmt: 'except' a=expression ',' expressions 'as' NAME ':'
    \\        {from a "multiple exception types must be parenthesized when using 'as'"}
    \\    | 'except' expression ['as' NAME] NEWLINE {last "expected ':'"}
    \\    | 'except' NEWLINE {last "expected ':'"}
    \\    | 'except' expression 'as' a=expression ':' block
    \\        {at a "cannot use except statement with %"} ;
    \\bad_except_star_stmt: 'except' '*' a=expression ',' expressions 'as' NAME ':'
    \\        {from a "multiple exception types must be parenthesized when using 'as'"}
    \\    | 'except' '*' expression ['as' NAME] NEWLINE {last "expected ':'"}
    \\    | 'except' '*' (NEWLINE | ':') {last "expected one or more exception types"}
    \\    | 'except' '*' expression 'as' a=expression ':' block
    \\        {at a "cannot use except* statement with %"} ;
    \\bad_except_stmt_indent: a='except' expression ['as' NAME] ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'except' statement on line "}
    \\    | a='except' ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'except' statement on line "} ;
    \\bad_except_star_stmt_indent: a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'except*' statement on line "} ;
    \\bad_finally_stmt: a='finally' ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'finally' statement on line "} ;
    \\bad_match_stmt: "match" subject_expr NEWLINE {last "expected ':'"}
    \\    | a="match" subject_expr ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'match' statement on line "} ;
    \\bad_case_block: "case" patterns [guard] NEWLINE {last "expected ':'"}
    \\    | a="case" patterns [guard] ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'case' statement on line "} ;
    \\bad_as_pattern: or_pattern 'as' a="_" {at a "cannot use '_' as a target"}
    \\    | or_pattern 'as' a=expression {at a "cannot use % as pattern target"} ;
    \\bad_class_pattern: name_or_attr '(' [pattern+, ','] keyword_pattern+, ',' a=pattern+,
    \\        {do fail_positional_pattern} ;
    \\bad_if_stmt: 'if' named_expression NEWLINE {last "expected ':'"}
    \\    | a='if' named_expression ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'if' statement on line "} ;
    \\bad_elif_stmt: 'elif' named_expression NEWLINE {last "expected ':'"}
    \\    | a='elif' named_expression ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'elif' statement on line "} ;
    \\bad_else_stmt: a='else' ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'else' statement on line "}
    \\    | 'else' ':' block a='elif' {at a "'elif' block follows an 'else' block"} ;
    \\bad_while_stmt: 'while' named_expression NEWLINE {last "expected ':'"}
    \\    | a='while' named_expression ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'while' statement on line "} ;
    \\bad_for_stmt: ['async'] 'for' star_targets 'in' star_expressions NEWLINE {last "expected ':'"}
    \\    | ['async'] a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after 'for' statement on line "} ;
    \\bad_def_raw: ['async'] a='def' NAME [type_params] '(' [params] ')' ['->' expression] ':'
    \\        NEWLINE !INDENT
    \\        {block a "expected an indented block after function definition on line "} ;
    \\bad_class_def_raw: 'class' NAME [type_params] ['(' [arguments] ')'] NEWLINE
    \\        {last "expected ':'"}
    \\    | a='class' NAME [type_params] ['(' [arguments] ')'] ':' NEWLINE !INDENT
    \\        {block a "expected an indented block after class definition on line "} ;
    \\
;
